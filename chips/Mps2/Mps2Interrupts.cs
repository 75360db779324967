// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Chips.Shared;
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

    /// <summary>Gets the drivers of UARTs 1 to 4, in that order, as many as interrupt.</summary>
    public CmsdkUart[] SerialLines { get; init; } = [];

    /// <summary>Gets the drivers of the shields' SPI buses.</summary>
    public Pl022SpiMaster[] ShieldSpi { get; init; } = [];

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
            case Mps2Interrupt.Uart1Receive or Mps2Interrupt.Uart1Transmit:
                return ServiceLine(1);
            case Mps2Interrupt.Uart2Receive or Mps2Interrupt.Uart2Transmit:
                return ServiceLine(2);
            case Mps2Interrupt.Uart3Receive or Mps2Interrupt.Uart3Transmit:
                return ServiceLine(3);
            case Mps2Interrupt.Uart4Receive or Mps2Interrupt.Uart4Transmit:
                return ServiceLine(4);
            case Mps2Interrupt.ShieldSpi:
                foreach (Pl022SpiMaster master in ShieldSpi)
                {
                    master.ServiceInterrupt();
                }

                return ShieldSpi.Length != 0;
            default:
                return false;
        }
    }

    private bool ServiceLine(int number)
    {
        if (number > SerialLines.Length)
        {
            return false;
        }

        SerialLines[number - 1].ServiceInterrupt();
        return true;
    }
}
