// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Registers;

namespace Tock.Chips.Mps2;

/// <summary>Registers of a serial bus controller (application note AN386, "I2C"). Bit 0 is the clock line, bit 1 the data line; 1 releases a line.</summary>
public readonly struct SerialBusRegisters
{
    private readonly RegisterPage _page;

    /// <summary>Initializes a new instance of the <see cref="SerialBusRegisters"/> struct.</summary>
    /// <param name="page">The page of a controller.</param>
    public SerialBusRegisters(RegisterPage page)
    {
        _page = page;
    }

    /// <summary>Gets the levels of the lines (SB_CONTROL, on reading).</summary>
    public Register Lines => _page.At(0x000);

    /// <summary>Gets the set register (SB_CONTROLS, on writing): lines to release.</summary>
    public Register Set => _page.At(0x000);

    /// <summary>Gets the clear register (SB_CONTROLC): lines to pull low.</summary>
    public Register Clear => _page.At(0x004);
}
