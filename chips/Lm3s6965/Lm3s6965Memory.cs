// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Chips.Lm3s6965;

/// <summary>Where the devices of the LM3S6965 are (data sheet, "Memory Map"). Each takes one page of 4 KiB.</summary>
/// <remarks>
/// None of these devices writes to memory by itself: the part has no DMA except inside the Ethernet controller's own
/// buffer. A page handle for any of these addresses is therefore harmless to memory.
/// </remarks>
public static class Lm3s6965Memory
{
    /// <summary>Watchdog timer.</summary>
    public const uint Watchdog0 = 0x4000_0000;

    /// <summary>GPIO port A.</summary>
    public const uint GpioPortA = 0x4000_4000;

    /// <summary>GPIO port B.</summary>
    public const uint GpioPortB = 0x4000_5000;

    /// <summary>GPIO port C; carries JTAG on pins 0 to 3.</summary>
    public const uint GpioPortC = 0x4000_6000;

    /// <summary>GPIO port D.</summary>
    public const uint GpioPortD = 0x4000_7000;

    /// <summary>Synchronous serial interface 0.</summary>
    public const uint Ssi0 = 0x4000_8000;

    /// <summary>UART 0.</summary>
    public const uint Uart0 = 0x4000_C000;

    /// <summary>UART 1.</summary>
    public const uint Uart1 = 0x4000_D000;

    /// <summary>UART 2.</summary>
    public const uint Uart2 = 0x4000_E000;

    /// <summary>I2C 0.</summary>
    public const uint I2C0 = 0x4002_0000;

    /// <summary>GPIO port E.</summary>
    public const uint GpioPortE = 0x4002_4000;

    /// <summary>GPIO port F.</summary>
    public const uint GpioPortF = 0x4002_5000;

    /// <summary>GPIO port G.</summary>
    public const uint GpioPortG = 0x4002_6000;

    /// <summary>General-purpose timer module 0.</summary>
    public const uint Timer0 = 0x4003_0000;

    /// <summary>General-purpose timer module 1.</summary>
    public const uint Timer1 = 0x4003_1000;

    /// <summary>General-purpose timer module 2.</summary>
    public const uint Timer2 = 0x4003_2000;

    /// <summary>General-purpose timer module 3.</summary>
    public const uint Timer3 = 0x4003_3000;

    /// <summary>Analogue-to-digital converter.</summary>
    public const uint Adc0 = 0x4003_8000;

    /// <summary>Ethernet controller.</summary>
    public const uint Ethernet = 0x4004_8000;

    /// <summary>System control: clocks, resets, power.</summary>
    public const uint SystemControl = 0x400F_E000;
}
