// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Kernel.Hil.Gpio;

/// <summary>A general-purpose pin: an output or an input that can interrupt, or nothing.</summary>
public interface IGpioPin : IGpioOutput, IGpioInput, IGpioInterrupt
{
    /// <summary>
    /// Disconnects the pin, which takes the least power: it is neither output nor input and nothing holds it. What interrupts are
    /// enabled for stays as it is. To use the pin again make it an output or an input.
    /// </summary>
    void Deactivate();
}
