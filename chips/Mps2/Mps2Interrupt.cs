// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Chips.Mps2;

/// <summary>Interrupt numbers of the FPGA images AN385 and AN386 (application note AN386, "Interrupts").</summary>
public static class Mps2Interrupt
{
    /// <summary>UART 0: a byte has been received.</summary>
    public const uint Uart0Receive = 0;

    /// <summary>UART 0: there is room for a byte to send.</summary>
    public const uint Uart0Transmit = 1;

    /// <summary>UART 1: a byte has been received.</summary>
    public const uint Uart1Receive = 2;

    /// <summary>UART 1: there is room for a byte to send.</summary>
    public const uint Uart1Transmit = 3;

    /// <summary>UART 2: a byte has been received.</summary>
    public const uint Uart2Receive = 4;

    /// <summary>UART 2: there is room for a byte to send.</summary>
    public const uint Uart2Transmit = 5;

    /// <summary>The dual timer: either of its two timers.</summary>
    public const uint DualTimer = 10;

    /// <summary>The Ethernet controller.</summary>
    public const uint Ethernet = 13;

    /// <summary>UART 3: a byte has been received.</summary>
    public const uint Uart3Receive = 18;

    /// <summary>UART 3: there is room for a byte to send.</summary>
    public const uint Uart3Transmit = 19;

    /// <summary>UART 4: a byte has been received.</summary>
    public const uint Uart4Receive = 20;

    /// <summary>UART 4: there is room for a byte to send.</summary>
    public const uint Uart4Transmit = 21;

    /// <summary>The SPI bus of either shield.</summary>
    public const uint ShieldSpi = 24;
}
