// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Registers;

namespace Tock.Chips.Mps2;

/// <summary>Registers of a CMSDK UART (Cortex-M System Design Kit TRM, "APB UART").</summary>
public readonly struct CmsdkUartRegisters
{
    /// <summary>STATE: the byte to send has not gone to the shift register yet.</summary>
    public const uint TransmitFull = 1u << 0;

    /// <summary>STATE: a received byte waits.</summary>
    public const uint ReceiveFull = 1u << 1;

    /// <summary>STATE, INTCLEAR: a byte was received over one that waited.</summary>
    public const uint ReceiveOverrun = 1u << 3;

    /// <summary>CTRL: transmitter on.</summary>
    public const uint TransmitEnable = 1u << 0;

    /// <summary>CTRL: receiver on.</summary>
    public const uint ReceiveEnable = 1u << 1;

    /// <summary>CTRL: interrupt when the byte to send has gone.</summary>
    public const uint TransmitInterruptEnable = 1u << 2;

    /// <summary>CTRL: interrupt when a byte has been received.</summary>
    public const uint ReceiveInterruptEnable = 1u << 3;

    /// <summary>INTCLEAR: both of these interrupts.</summary>
    public const uint Interrupts = 3;

    /// <summary>BAUDDIV: the smallest divisor.</summary>
    public const uint LeastDivisor = 16;

    private readonly RegisterPage _page;

    /// <summary>Initializes a new instance of the <see cref="CmsdkUartRegisters"/> struct.</summary>
    /// <param name="page">The page of a UART.</param>
    public CmsdkUartRegisters(RegisterPage page)
    {
        _page = page;
    }

    /// <summary>Gets the data register (DATA): reading takes the byte that was received, writing sends one.</summary>
    public Register Data => _page.At(0x000);

    /// <summary>Gets the state register (STATE).</summary>
    public Register State => _page.At(0x004);

    /// <summary>Gets the control register (CTRL).</summary>
    public Register Control => _page.At(0x008);

    /// <summary>Gets the interrupt clear register (INTCLEAR).</summary>
    public Register InterruptClear => _page.At(0x00C);

    /// <summary>Gets the baud rate divisor (BAUDDIV).</summary>
    public Register BaudRateDivisor => _page.At(0x010);
}
