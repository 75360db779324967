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

    /// <summary>Gets the interrupt sense register (GPIOIS): 0 is an edge, 1 a level.</summary>
    public Register InterruptSense => _page.At(0x404);

    /// <summary>Gets the register of pins that interrupt on both edges (GPIOIBE).</summary>
    public Register InterruptBothEdges => _page.At(0x408);

    /// <summary>Gets the interrupt event register (GPIOIEV), for pins that do not interrupt on both edges: 1 is the rising edge.</summary>
    public Register InterruptEvent => _page.At(0x40C);

    /// <summary>Gets the interrupt mask register (GPIOIM): 1 lets a pin's interrupt through.</summary>
    public Register InterruptMask => _page.At(0x410);

    /// <summary>Gets the raw interrupt status register (GPIORIS): 1 for an edge that has come, let through or not.</summary>
    public Register RawInterruptStatus => _page.At(0x414);

    /// <summary>Gets the masked interrupt status register (GPIOMIS): those that are let through.</summary>
    public Register MaskedInterruptStatus => _page.At(0x418);

    /// <summary>Gets the interrupt clear register (GPIOICR): 1 forgets an edge.</summary>
    public Register InterruptClear => _page.At(0x41C);

    /// <summary>Gets the alternate function select register (GPIOAFSEL): 1 gives the pin to its device.</summary>
    public Register AlternateFunctionSelect => _page.At(0x420);

    /// <summary>Gets the open drain select register (GPIOODR): 1 lets the pin pull low only.</summary>
    public Register OpenDrainSelect => _page.At(0x50C);

    /// <summary>Gets the pull-up select register (GPIOPUR).</summary>
    public Register PullUpSelect => _page.At(0x510);

    /// <summary>Gets the pull-down select register (GPIOPDR).</summary>
    public Register PullDownSelect => _page.At(0x514);

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
