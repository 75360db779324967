// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Chips.Mps2;

/// <summary>Where the devices of the FPGA images AN385 and AN386 are (application note AN386, "Memory map"). Each takes one page of 4 KiB.</summary>
/// <remarks>None of these devices writes to memory by itself, so a page handle for any of them is harmless to memory.</remarks>
public static class Mps2Memory
{
    /// <summary>CMSDK dual timer.</summary>
    public const uint DualTimer = 0x4000_2000;

    /// <summary>CMSDK UART 0.</summary>
    public const uint Uart0 = 0x4000_4000;

    /// <summary>CMSDK UART 1.</summary>
    public const uint Uart1 = 0x4000_5000;

    /// <summary>CMSDK UART 2.</summary>
    public const uint Uart2 = 0x4000_6000;

    /// <summary>CMSDK UART 3.</summary>
    public const uint Uart3 = 0x4000_7000;

    /// <summary>CMSDK watchdog.</summary>
    public const uint Watchdog = 0x4000_8000;

    /// <summary>CMSDK UART 4.</summary>
    public const uint Uart4 = 0x4000_9000;

    /// <summary>PL022 of the first shield's SPI bus.</summary>
    public const uint ShieldSpi0 = 0x4002_6000;

    /// <summary>PL022 of the second shield's SPI bus.</summary>
    public const uint ShieldSpi1 = 0x4002_7000;

    /// <summary>FPGA system control and I/O: two LEDs, counters.</summary>
    public const uint FpgaIo = 0x4002_8000;

    /// <summary>Serial bus controller of the first shield's I2C bus.</summary>
    public const uint ShieldI2C0 = 0x4002_9000;

    /// <summary>Serial bus controller of the second shield's I2C bus.</summary>
    public const uint ShieldI2C1 = 0x4002_A000;

    /// <summary>Serial communication controller: eight LEDs, board configuration.</summary>
    public const uint SerialCommunicationController = 0x4002_F000;

    /// <summary>Ethernet controller.</summary>
    public const uint Ethernet = 0x4020_0000;
}
