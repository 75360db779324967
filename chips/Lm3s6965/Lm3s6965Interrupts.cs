// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel.Platform;

namespace Tock.Chips.Lm3s6965;

/// <summary>Takes each interrupt to the driver of the device that raised it.</summary>
public sealed class Lm3s6965Interrupts : IInterruptService
{
    private readonly Pl011Uart _uart0;
    private readonly GeneralPurposeTimerAlarm _alarm;

    /// <summary>Initializes a new instance of the <see cref="Lm3s6965Interrupts"/> class.</summary>
    /// <param name="uart0">Driver of UART 0.</param>
    /// <param name="alarm">Driver of timer 0 and the watchdog.</param>
    public Lm3s6965Interrupts(Pl011Uart uart0, GeneralPurposeTimerAlarm alarm)
    {
        _uart0 = uart0;
        _alarm = alarm;
    }

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
            default:
                return false;
        }
    }
}
