// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Collections.Generic;
using Tock.Chips.Mps2;
using Tock.Kernel.Hil.Ethernet;
using Tock.Kernel.Testing.Devices;
using Tock.Registers;

namespace Tock.Capsules.Tests.Hil;

/// <summary>The Ethernet controller of the MPS2.</summary>
public sealed class Lan9118Conformance : EthernetConformance
{
    private readonly SimulatedLan9118 _device = new(0x0605_0403_0202);
    private readonly Lan9118Controller _controller;

    public Lan9118Conformance()
    {
        _controller = new Lan9118Controller(new RegisterPage(_device), Rest);
        _controller.SetEthernetClient(this);
        _device.OnDataRead = Work;
    }

    /// <inheritdoc/>
    protected override IEthernetAdapter Adapter => _controller;

    /// <inheritdoc/>
    protected override List<byte[]> Sent => _device.Frames;

    /// <inheritdoc/>
    protected override int Waiting => _device.Waiting;

    /// <inheritdoc/>
    protected override bool Interrupts => _device.Interrupt;

    /// <inheritdoc/>
    protected override bool Arrive(byte[] frame) => _device.Arrive(frame);

    /// <inheritdoc/>
    protected override void Send() => _device.Send();

    /// <inheritdoc/>
    protected override void FailToSend() => _device.FailToSend();

    /// <inheritdoc/>
    protected override void ServiceInterrupt() => _controller.ServiceInterrupt();
}
