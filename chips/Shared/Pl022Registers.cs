// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Registers;

namespace Tock.Chips.Shared;

/// <summary>Registers of a PL022 (Arm PrimeCell Synchronous Serial Port TRM, "Programmer's Model"). Chips that have one call them by names of their own.</summary>
public readonly struct Pl022Registers
{
    /// <summary>How many bytes each of the two FIFOs holds.</summary>
    public const uint FifoDepth = 8;

    /// <summary>SSPCR0: 8 bits a frame (DSS = 7), in Freescale SPI format (FRF = 0).</summary>
    public const uint DataSize8 = 7;

    /// <summary>SSPCR0: the clock rests high (SPO).</summary>
    public const uint ClockRestsHigh = 1u << 6;

    /// <summary>SSPCR0: data is sampled at the trailing edge (SPH).</summary>
    public const uint SamplesTrailingEdge = 1u << 7;

    /// <summary>SSPCR0: second divisor of the clock, minus one (SCR), shift.</summary>
    public const int SerialClockRateShift = 8;

    /// <summary>The largest second divisor.</summary>
    public const uint HighestSerialClockRate = 256;

    /// <summary>The largest first divisor (SSPCPSR, CPSDVSR), which is an even number.</summary>
    public const uint HighestPrescaler = 254;

    /// <summary>SSPCR1: on (SSE); off, mode and clock can be changed. Being the master is 0 in another bit (MS).</summary>
    public const uint Enable = 1u << 1;

    /// <summary>SSPSR: received bytes wait (RNE).</summary>
    public const uint ReceiveFifoNotEmpty = 1u << 2;

    /// <summary>SSPIMSC, SSPRIS, SSPICR: received bytes have waited for 32 bits' time (RTIM, RTRIS, RTIC).</summary>
    public const uint ReceiveTimeout = 1u << 1;

    /// <summary>SSPIMSC, SSPRIS: the receive FIFO is half full or more (RXIM, RXRIS).</summary>
    public const uint ReceiveFifoHalfFull = 1u << 2;

    private readonly RegisterPage _page;

    /// <summary>Initializes a new instance of the <see cref="Pl022Registers"/> struct.</summary>
    /// <param name="page">The page of a PL022.</param>
    public Pl022Registers(RegisterPage page)
    {
        _page = page;
    }

    /// <summary>Gets control register 0 (SSPCR0): format and second divisor.</summary>
    public Register Control0 => _page.At(0x000);

    /// <summary>Gets control register 1 (SSPCR1).</summary>
    public Register Control1 => _page.At(0x004);

    /// <summary>Gets the data register (SSPDR): writing sends, reading takes what was received.</summary>
    public Register Data => _page.At(0x008);

    /// <summary>Gets the status register (SSPSR).</summary>
    public Register Status => _page.At(0x00C);

    /// <summary>Gets the clock prescale register (SSPCPSR): the first divisor.</summary>
    public Register ClockPrescale => _page.At(0x010);

    /// <summary>Gets the interrupt mask register (SSPIMSC): 1 lets an interrupt through.</summary>
    public Register InterruptMask => _page.At(0x014);

    /// <summary>Gets the interrupt clear register (SSPICR): writing a 1 clears.</summary>
    public Register InterruptClear => _page.At(0x020);
}
