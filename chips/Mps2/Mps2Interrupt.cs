// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Chips.Mps2;

/// <summary>Interrupt numbers of the FPGA images AN385 and AN386 (application note AN386, "Interrupts").</summary>
public static class Mps2Interrupt
{
    /// <summary>UART 0: a byte has been received.</summary>
    public const uint Uart0Receive = 0;

    /// <summary>UART 0: there is room for a byte to send.</summary>
    public const uint Uart0Transmit = 1;

    /// <summary>The dual timer: either of its two timers.</summary>
    public const uint DualTimer = 10;

    /// <summary>The Ethernet controller.</summary>
    public const uint Ethernet = 13;
}
