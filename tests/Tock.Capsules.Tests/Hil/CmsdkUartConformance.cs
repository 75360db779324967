// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Chips.Mps2;
using Tock.Kernel.Hil.Uart;
using Tock.Kernel.Testing;
using Tock.Kernel.Testing.Devices;
using Tock.Registers;

namespace Tock.Capsules.Tests.Hil;

/// <summary>The UART of Arm's system design kit.</summary>
public sealed class CmsdkUartConformance : UartConformance
{
    private readonly SimulatedKernel _kernel = new();
    private readonly SimulatedCmsdkUart _device = new();
    private readonly CmsdkUart _uart;

    public CmsdkUartConformance()
    {
        _uart = new CmsdkUart(new RegisterPage(_device), 25_000_000, 115_200, _kernel.DeferredCalls);
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
        foreach (char value in text)
        {
            _device.Arrive(value);
            Serve();
        }
    }

    /// <inheritdoc/>
    protected override void SendsAtOnce()
    {
        _device.SendsAtOnce = true;
        _device.Send();
    }

    /// <inheritdoc/>
    protected override void Settle()
    {
        for (int step = 0; step < 1000; step++)
        {
            _device.Send();
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
