// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Collections.Generic;
using Tock.Chips.Lm3s6965;
using Tock.Kernel;
using Tock.Kernel.Hil.Ethernet;
using Tock.Kernel.Testing;
using Tock.Kernel.Testing.Devices;
using Tock.Registers;
using Xunit;

namespace Tock.Capsules.Tests.Chips;

/// <summary>What is particular to the LM3S6965's Ethernet controller; the rest is asked of every one.</summary>
public sealed class EthernetControllerTests : IEthernetClient
{
    private const ulong OwnAddress = 0x0605_0403_0202;

    private readonly SimulatedEthernet _device = new();
    private readonly FakeAlarm _rest = new();
    private readonly EthernetController _controller;
    private readonly List<uint> _frames = [];

    public EthernetControllerTests()
    {
        _controller = new EthernetController(new RegisterPage(_device), _rest, OwnAddress);
        _controller.SetEthernetClient(this);
    }

    /// <inheritdoc/>
    void IEthernetClient.FrameArrived(uint length) => _frames.Add(length);

    /// <inheritdoc/>
    void IEthernetClient.FrameSent(Result result) => Assert.Fail("Nothing was sent.");

    [Fact]
    public void Controller_HasItsAddressAndItsSettings()
    {
        Assert.Equal(OwnAddress, _controller.Address);
        Assert.Equal(OwnAddress, _device.Address);
        Assert.Equal(0x17u, _device.TransmitControl);
        _controller.EnableReceive();
        Assert.Equal(0xFu, _device.ReceiveControl);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2042)]
    public void Frame_AsShortOrAsLongAsTheFifoCanHave_IsThrownAwayAndTheNextOneComes(int length)
    {
        _controller.EnableReceive();
        Assert.True(_device.Arrive(new byte[length]));
        _controller.ServiceInterrupt();
        Assert.Equal(0, _device.Waiting);
        Assert.True(_device.Arrive(new byte[60]));
        _rest.AdvanceTo(1000);
        Assert.Equal([60u], _frames);
    }

    [Theory]
    [InlineData(0u)]
    [InlineData(5u)]
    [InlineData(2049u)]
    [InlineData(0xFFFFu)]
    public void Length_ThatNoFrameInTheFifoCanHave_EmptiesTheFifo(uint length)
    {
        _controller.EnableReceive();
        int before = _device.Resets;
        _device.ArriveWords(length, 0, 0);
        _controller.ServiceInterrupt();
        Assert.Empty(_frames);
        Assert.Equal(before + 1, _device.Resets);
        _device.Arrive(new byte[60]);
        _rest.AdvanceTo(1000);
        Assert.Equal([60u], _frames);
    }
}
