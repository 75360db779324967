// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Kernel.Hil.Gpio;

/// <summary>A pin that drives a level. Every call takes effect at once.</summary>
public interface IGpioOutput
{
    /// <summary>Makes the pin an output. The level it then drives is undefined until it is set or cleared.</summary>
    void MakeOutput();

    /// <summary>Drives the pin high. Without effect while it is no output.</summary>
    void Set();

    /// <summary>Drives the pin low. Without effect while it is no output.</summary>
    void Clear();

    /// <summary>Drives the pin to the other level. Without effect while it is no output.</summary>
    void Toggle();
}
