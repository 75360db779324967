// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Chips.Lm3s6965;
using Tock.Kernel.Hil.Uart;
using Tock.Kernel.Testing;
using Tock.Kernel.Testing.Devices;
using Tock.Registers;

namespace Tock.Capsules.Tests.Hil;

/// <summary>The UART of the LM3S6965.</summary>
public sealed class Pl011UartConformance : UartConformance
{
    private readonly SimulatedKernel _kernel = new();
    private readonly SimulatedPl011 _device = new();
    private readonly Pl011Uart _uart;

    public Pl011UartConformance()
    {
        _uart = new Pl011Uart(new RegisterPage(_device), 12_500_000, 115_200, _kernel.DeferredCalls);
        _uart.SetTransmitClient(this);
        _uart.SetReceiveClient(this);
    }

    /// <inheritdoc/>
    protected override IUart Uart => _uart;

    /// <inheritdoc/>
    protected override string Sent => _device.Sent;

    /// <inheritdoc/>
    protected override void Arrive(string text)
    {
        _device.Arrive(text);
        _device.BeQuiet();
        Serve();
    }

    /// <inheritdoc/>
    protected override void SendsAtOnce()
    {
        _device.SendsAtOnce = true;
        _device.Send(16);
    }

    /// <inheritdoc/>
    protected override void Settle()
    {
        for (int step = 0; step < 1000; step++)
        {
            _device.Send(1);
            Serve();
            _kernel.ServiceDeferredCalls();
        }
    }

    private void Serve()
    {
        if (_device.InterruptPending)
        {
            _uart.ServiceInterrupt();
        }
    }
}
