// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Chips.Shared;
using Tock.Kernel.Platform;

namespace Tock.Chips.Lm3s6965;

/// <summary>Takes each interrupt to the driver of the device that raised it.</summary>
public sealed class Lm3s6965Interrupts : IInterruptService
{
    // Its place among the ports; the interrupts of F and G do not follow those of A to E.
    private const uint PortF = 5;

    private readonly Pl011Uart _uart0;
    private readonly GeneralPurposeTimerAlarm _alarm;
    private readonly GpioPort?[] _gpioPorts;

    /// <summary>Initializes a new instance of the <see cref="Lm3s6965Interrupts"/> class.</summary>
    /// <param name="uart0">Driver of UART 0.</param>
    /// <param name="alarm">Driver of timer 0 and the watchdog.</param>
    /// <param name="gpioPorts">Drivers of GPIO ports A to G, in that order; null for a port that does not interrupt.</param>
    public Lm3s6965Interrupts(Pl011Uart uart0, GeneralPurposeTimerAlarm alarm, GpioPort?[] gpioPorts)
    {
        _uart0 = uart0;
        _alarm = alarm;
        _gpioPorts = gpioPorts;
    }

    /// <summary>Gets the driver of UART 1, or null if that does not interrupt.</summary>
    public Pl011Uart? Uart1 { get; init; }

    /// <summary>Gets the driver of UART 2, or null if that does not interrupt.</summary>
    public Pl011Uart? Uart2 { get; init; }

    /// <summary>Gets the driver of I2C module 0, or null if that does not interrupt.</summary>
    public I2cMaster? I2c0 { get; init; }

    /// <summary>Gets the driver of the analogue-to-digital converter, or null if that does not interrupt.</summary>
    public AnalogToDigitalConverter? Adc { get; init; }

    /// <summary>Gets the driver of the Ethernet controller, or null if that does not interrupt.</summary>
    public EthernetController? Ethernet { get; init; }

    /// <summary>Gets the driver of synchronous serial interface 0, or null if that does not interrupt.</summary>
    public Pl022SpiMaster? Ssi0 { get; init; }

    /// <inheritdoc/>
    public bool Service(uint number)
    {
        switch (number)
        {
            case Lm3s6965Interrupt.Uart0:
                _uart0.ServiceInterrupt();
                return true;
            case Lm3s6965Interrupt.Timer0A:
                _alarm.ServiceInterrupt();
                return true;
            case Lm3s6965Interrupt.Watchdog0:
                _alarm.ServiceWatchdogInterrupt();
                return true;
            case Lm3s6965Interrupt.Uart1 when Uart1 is not null:
                Uart1.ServiceInterrupt();
                return true;
            case Lm3s6965Interrupt.Uart2 when Uart2 is not null:
                Uart2.ServiceInterrupt();
                return true;
            case Lm3s6965Interrupt.I2C0 when I2c0 is not null:
                I2c0.ServiceInterrupt();
                return true;
            case Lm3s6965Interrupt.Adc0Sequencer3 when Adc is not null:
                Adc.ServiceInterrupt();
                return true;
            case Lm3s6965Interrupt.Ethernet when Ethernet is not null:
                Ethernet.ServiceInterrupt();
                return true;
            case Lm3s6965Interrupt.Ssi0 when Ssi0 is not null:
                Ssi0.ServiceInterrupt();
                return true;
            case <= Lm3s6965Interrupt.GpioPortE:
                return ServiceGpio(number - Lm3s6965Interrupt.GpioPortA);
            case Lm3s6965Interrupt.GpioPortF or Lm3s6965Interrupt.GpioPortG:
                return ServiceGpio(number - Lm3s6965Interrupt.GpioPortF + PortF);
            default:
                return false;
        }
    }

    private bool ServiceGpio(uint port)
    {
        if (port >= (uint)_gpioPorts.Length || _gpioPorts[port] is not { } driver)
        {
            return false;
        }

        driver.ServiceInterrupt();
        return true;
    }
}
