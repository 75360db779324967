// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Registers;

namespace Tock.Chips.Lm3s6965;

/// <summary>
/// Registers of a UART (LM3S6965 data sheet, chapter "Universal Asynchronous Receivers/Transmitters"; an Arm PL011).
/// </summary>
public readonly struct UartRegisters
{
    /// <summary>UARTDR, on reading: framing error (FE).</summary>
    public const uint FramingError = 1u << 8;

    /// <summary>UARTDR, on reading: parity error (PE).</summary>
    public const uint ParityError = 1u << 9;

    /// <summary>UARTDR, on reading: break (BE).</summary>
    public const uint BreakError = 1u << 10;

    /// <summary>UARTFR: still sending (BUSY).</summary>
    public const uint Busy = 1u << 3;

    /// <summary>UARTFR: receive FIFO empty (RXFE).</summary>
    public const uint ReceiveFifoEmpty = 1u << 4;

    /// <summary>UARTFR: transmit FIFO full (TXFF).</summary>
    public const uint TransmitFifoFull = 1u << 5;

    /// <summary>UARTLCRH: FIFOs on (FEN).</summary>
    public const uint FifoEnable = 1u << 4;

    /// <summary>UARTLCRH: words of 8 bits, no parity, one stop bit (WLEN = 3).</summary>
    public const uint WordLength8 = 3u << 5;

    /// <summary>UARTCTL: on (UARTEN).</summary>
    public const uint Enable = 1u << 0;

    /// <summary>UARTCTL: transmitter on (TXE).</summary>
    public const uint TransmitEnable = 1u << 8;

    /// <summary>UARTCTL: receiver on (RXE).</summary>
    public const uint ReceiveEnable = 1u << 9;

    /// <summary>UARTIFLS: transmit interrupt when the FIFO has drained to a quarter (TXIFLSEL = 1).</summary>
    public const uint TransmitTriggerQuarter = 1u << 0;

    /// <summary>UARTIFLS: receive interrupt when the FIFO is half full (RXIFLSEL = 2).</summary>
    public const uint ReceiveTriggerHalf = 2u << 3;

    /// <summary>UARTIM, UARTICR: the receive FIFO has reached its level (RXIM, RXIC).</summary>
    public const uint ReceiveInterrupt = 1u << 4;

    /// <summary>UARTIM, UARTICR: the transmit FIFO has drained to its level (TXIM, TXIC).</summary>
    public const uint TransmitInterrupt = 1u << 5;

    /// <summary>UARTIM, UARTICR: bytes wait in the receive FIFO and the line is quiet (RTIM, RTIC).</summary>
    public const uint ReceiveTimeoutInterrupt = 1u << 6;

    /// <summary>UARTICR: every interrupt there is.</summary>
    public const uint AllInterrupts = 0x7F0;

    private readonly RegisterPage _page;

    /// <summary>Initializes a new instance of the <see cref="UartRegisters"/> struct.</summary>
    /// <param name="page">The page of a UART.</param>
    public UartRegisters(RegisterPage page)
    {
        _page = page;
    }

    /// <summary>Gets the data register (UARTDR): reading takes a byte from the receive FIFO, writing sends one.</summary>
    public Register Data => _page.At(0x000);

    /// <summary>Gets the flag register (UARTFR).</summary>
    public Register Flags => _page.At(0x018);

    /// <summary>Gets the integer part of the baud rate divisor (UARTIBRD).</summary>
    public Register IntegerBaudRateDivisor => _page.At(0x024);

    /// <summary>Gets the fraction of the baud rate divisor in 1/64 (UARTFBRD).</summary>
    public Register FractionalBaudRateDivisor => _page.At(0x028);

    /// <summary>Gets the line control register (UARTLCRH); writing it makes the divisor take effect.</summary>
    public Register LineControl => _page.At(0x02C);

    /// <summary>Gets the control register (UARTCTL).</summary>
    public Register Control => _page.At(0x030);

    /// <summary>Gets the interrupt FIFO level select register (UARTIFLS).</summary>
    public Register InterruptFifoLevel => _page.At(0x034);

    /// <summary>Gets the interrupt mask register (UARTIM): 1 lets the interrupt through.</summary>
    public Register InterruptMask => _page.At(0x038);

    /// <summary>Gets the interrupt clear register (UARTICR).</summary>
    public Register InterruptClear => _page.At(0x044);
}
