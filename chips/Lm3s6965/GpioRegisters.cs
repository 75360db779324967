// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Registers;

namespace Tock.Chips.Lm3s6965;

/// <summary>Registers of a GPIO port (LM3S6965 data sheet, chapter "General-Purpose Input/Outputs"): one bit a pin.</summary>
public readonly struct GpioRegisters
{
    private readonly RegisterPage _page;

    /// <summary>Initializes a new instance of the <see cref="GpioRegisters"/> struct.</summary>
    /// <param name="page">The page of a port.</param>
    public GpioRegisters(RegisterPage page)
    {
        _page = page;
    }

    /// <summary>Gets the direction register (GPIODIR): 1 is output.</summary>
    public Register Direction => _page.At(0x400);

    /// <summary>Gets the alternate function select register (GPIOAFSEL): 1 gives the pin to its device.</summary>
    public Register AlternateFunctionSelect => _page.At(0x420);

    /// <summary>Gets the digital enable register (GPIODEN): 1 connects the pin.</summary>
    public Register DigitalEnable => _page.At(0x51C);

    /// <summary>
    /// Gets the data register (GPIODATA) as seen through a mask: address bits 9 to 2 select the pins, others read as 0
    /// and are not written. So a pin can be written without reading, and without touching its neighbours.
    /// </summary>
    /// <param name="pins">The pins, one bit each.</param>
    /// <returns>The register.</returns>
    public Register Data(uint pins) => _page.At((pins & 0xFF) << 2);
}
