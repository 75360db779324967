// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Collections.Generic;
using Tock.Chips.Lm3s6965;
using Tock.Kernel.Hil.Ethernet;
using Tock.Kernel.Testing.Devices;
using Tock.Registers;

namespace Tock.Capsules.Tests.Hil;

/// <summary>The Ethernet controller of the LM3S6965.</summary>
public sealed class EthernetControllerConformance : EthernetConformance
{
    private readonly SimulatedEthernet _device = new();
    private readonly EthernetController _controller;

    public EthernetControllerConformance()
    {
        _controller = new EthernetController(new RegisterPage(_device), Rest, 0x0605_0403_0202);
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
    protected override void Send()
    {
        // It sends as soon as it has been asked to.
    }

    /// <inheritdoc/>
    protected override void FailToSend() => _device.FailToSend();

    /// <inheritdoc/>
    protected override void ServiceInterrupt() => _controller.ServiceInterrupt();
}
