// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Chips.Lm3s6965;

/// <summary>Interrupt numbers of the LM3S6965, as the NVIC counts them (data sheet, "Interrupts": vector number - 16).</summary>
public static class Lm3s6965Interrupt
{
    /// <summary>GPIO port A.</summary>
    public const uint GpioPortA = 0;

    /// <summary>GPIO port B.</summary>
    public const uint GpioPortB = 1;

    /// <summary>GPIO port C.</summary>
    public const uint GpioPortC = 2;

    /// <summary>GPIO port D.</summary>
    public const uint GpioPortD = 3;

    /// <summary>GPIO port E.</summary>
    public const uint GpioPortE = 4;

    /// <summary>UART 0.</summary>
    public const uint Uart0 = 5;

    /// <summary>UART 1.</summary>
    public const uint Uart1 = 6;

    /// <summary>Synchronous serial interface 0.</summary>
    public const uint Ssi0 = 7;

    /// <summary>I2C 0.</summary>
    public const uint I2C0 = 8;

    /// <summary>Analogue-to-digital converter, sample sequencer 3.</summary>
    public const uint Adc0Sequencer3 = 17;

    /// <summary>Watchdog timer 0.</summary>
    public const uint Watchdog0 = 18;

    /// <summary>General-purpose timer 0, subtimer A (and the whole module in its 32-bit modes).</summary>
    public const uint Timer0A = 19;

    /// <summary>General-purpose timer 0, subtimer B.</summary>
    public const uint Timer0B = 20;

    /// <summary>General-purpose timer 1, subtimer A.</summary>
    public const uint Timer1A = 21;

    /// <summary>General-purpose timer 2, subtimer A.</summary>
    public const uint Timer2A = 23;

    /// <summary>System control.</summary>
    public const uint SystemControl = 28;

    /// <summary>GPIO port F.</summary>
    public const uint GpioPortF = 30;

    /// <summary>GPIO port G.</summary>
    public const uint GpioPortG = 31;

    /// <summary>UART 2.</summary>
    public const uint Uart2 = 33;

    /// <summary>General-purpose timer 3, subtimer A.</summary>
    public const uint Timer3A = 35;

    /// <summary>Ethernet controller.</summary>
    public const uint Ethernet = 42;

    /// <summary>How many interrupt lines the NVIC of this part has to serve: numbers 0 to 43.</summary>
    public const uint Count = 44;
}
