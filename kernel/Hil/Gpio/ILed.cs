// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Kernel.Hil.Gpio;

/// <summary>A light that is on or off. Which pin level that means is the implementation's knowledge.</summary>
public interface ILed
{
    /// <summary>Gets a value indicating whether the light is on.</summary>
    bool IsOn { get; }

    /// <summary>Switches the light on.</summary>
    void TurnOn();

    /// <summary>Switches the light off.</summary>
    void TurnOff();

    /// <summary>Switches the light over.</summary>
    void Toggle();
}
