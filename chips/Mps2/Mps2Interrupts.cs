// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel.Platform;

namespace Tock.Chips.Mps2;

/// <summary>Takes each interrupt to the driver of the device that raised it.</summary>
public sealed class Mps2Interrupts : IInterruptService
{
    private readonly CmsdkUart _uart0;
    private readonly CmsdkDualTimerAlarm _alarm;

    /// <summary>Initializes a new instance of the <see cref="Mps2Interrupts"/> class.</summary>
    /// <param name="uart0">Driver of UART 0.</param>
    /// <param name="alarm">Driver of the dual timer.</param>
    public Mps2Interrupts(CmsdkUart uart0, CmsdkDualTimerAlarm alarm)
    {
        _uart0 = uart0;
        _alarm = alarm;
    }

    /// <summary>Gets the driver of the Ethernet controller, or null if that does not interrupt.</summary>
    public Lan9118Controller? Ethernet { get; init; }

    /// <inheritdoc/>
    public bool Service(uint number)
    {
        switch (number)
        {
            case Mps2Interrupt.Uart0Receive:
            case Mps2Interrupt.Uart0Transmit:
                _uart0.ServiceInterrupt();
                return true;
            case Mps2Interrupt.DualTimer:
                _alarm.ServiceInterrupt();
                return true;
            case Mps2Interrupt.Ethernet when Ethernet is not null:
                Ethernet.ServiceInterrupt();
                return true;
            default:
                return false;
        }
    }
}
