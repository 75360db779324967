// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Registers;

namespace Tock.Chips.Lm3s6965;

/// <summary>Registers of an I2C module's master (LM3S6965 data sheet, chapter "Inter-Integrated Circuit (I2C) Interface").</summary>
public readonly struct I2cRegisters
{
    /// <summary>I2CMSA: the transfer is a reception (R/S).</summary>
    public const uint Receive = 1u << 0;

    /// <summary>I2CMSA: the device's address (SA), shift.</summary>
    public const int AddressShift = 1;

    /// <summary>I2CMCS, on writing: transfer a byte (RUN).</summary>
    public const uint Run = 1u << 0;

    /// <summary>I2CMCS, on writing: begin with a start condition and the address (START).</summary>
    public const uint Start = 1u << 1;

    /// <summary>I2CMCS, on writing: end with a stop condition (STOP).</summary>
    public const uint Stop = 1u << 2;

    /// <summary>I2CMCS, on writing: acknowledge the byte received (ACK).</summary>
    public const uint Acknowledge = 1u << 3;

    /// <summary>I2CMCS, on reading: at work; the other bits mean nothing then (BUSY).</summary>
    public const uint Busy = 1u << 0;

    /// <summary>I2CMCS, on reading: what was asked for last has failed (ERROR).</summary>
    public const uint Error = 1u << 1;

    /// <summary>I2CMCS, on reading: another master has taken the bus (ARBLST).</summary>
    public const uint ArbitrationLost = 1u << 4;

    /// <summary>I2CMIMR, I2CMRIS, I2CMICR: what was asked for last is done (IM, RIS, IC).</summary>
    public const uint Done = 1u << 0;

    /// <summary>I2CMCR: the master is on (MFE).</summary>
    public const uint MasterEnable = 1u << 4;

    private readonly RegisterPage _page;

    /// <summary>Initializes a new instance of the <see cref="I2cRegisters"/> struct.</summary>
    /// <param name="page">The page of an I2C module.</param>
    public I2cRegisters(RegisterPage page)
    {
        _page = page;
    }

    /// <summary>Gets the register of the device's address and the direction (I2CMSA).</summary>
    public Register MasterAddress => _page.At(0x000);

    /// <summary>Gets the control and status register (I2CMCS): writing it begins the next part of a transfer.</summary>
    public Register MasterControlStatus => _page.At(0x004);

    /// <summary>Gets the data register (I2CMDR): the byte to send, or the one received.</summary>
    public Register MasterData => _page.At(0x008);

    /// <summary>Gets the timer period register (I2CMTPR): a clock of the bus is 20 system clocks times this plus one.</summary>
    public Register MasterTimerPeriod => _page.At(0x00C);

    /// <summary>Gets the interrupt mask register (I2CMIMR): 1 lets the interrupt through.</summary>
    public Register MasterInterruptMask => _page.At(0x010);

    /// <summary>Gets the raw interrupt status register (I2CMRIS).</summary>
    public Register MasterRawInterruptStatus => _page.At(0x014);

    /// <summary>Gets the interrupt clear register (I2CMICR): writing a 1 clears.</summary>
    public Register MasterInterruptClear => _page.At(0x01C);

    /// <summary>Gets the configuration register (I2CMCR).</summary>
    public Register MasterConfiguration => _page.At(0x020);
}
