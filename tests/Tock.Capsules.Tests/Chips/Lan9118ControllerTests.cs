// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Collections.Generic;
using System.Linq;
using Tock.Chips.Mps2;
using Tock.Kernel;
using Tock.Kernel.Hil.Ethernet;
using Tock.Kernel.Testing;
using Tock.Kernel.Testing.Devices;
using Tock.Registers;
using Xunit;

namespace Tock.Capsules.Tests.Chips;

/// <summary>What is particular to the LAN9118; the rest is asked of every Ethernet controller.</summary>
public sealed class Lan9118ControllerTests : IEthernetClient
{
    private const ulong OwnAddress = 0x0605_0403_0202;

    private readonly SimulatedLan9118 _device = new(OwnAddress);
    private readonly FakeAlarm _rest = new();
    private readonly Lan9118Controller _controller;
    private readonly List<uint> _frames = [];
    private readonly List<Result> _sent = [];

    public Lan9118ControllerTests()
    {
        _controller = new Lan9118Controller(new RegisterPage(_device), _rest);
        _controller.SetEthernetClient(this);
    }

    /// <inheritdoc/>
    void IEthernetClient.FrameArrived(uint length)
    {
        byte[] piece = new byte[2048];
        Assert.Equal(length, _controller.Read(piece));
        Assert.All(piece.Take((int)length), value => Assert.Equal(7, value));
        _frames.Add(length);
    }

    /// <inheritdoc/>
    void IEthernetClient.FrameSent(Result result) => _sent.Add(result);

    [Fact]
    public void Controller_HasItsAddressAndItsSettings()
    {
        Assert.Equal(OwnAddress, _controller.Address);
        Assert.Equal(0x14_0008u, _device.MacControl);
        Assert.False(_device.Interrupt);
        _controller.EnableReceive();
        Assert.Equal(0x14_000Cu, _device.MacControl);
    }

    [Fact]
    public void Frame_ThatHasBeenLoaded_IsStillOnItsWay()
    {
        Send();
        Assert.True(_device.Interrupt);
        _controller.ServiceInterrupt();
        Assert.Empty(_sent);
        Assert.Equal(ErrorCode.Busy, _controller.BeginFrame(60).Error);
        Assert.False(_device.Interrupt);
        _device.Send();
        Assert.True(_device.Interrupt);
        _controller.ServiceInterrupt();
        Assert.True(Assert.Single(_sent).IsOk);
    }

    [Fact]
    public void Transmitter_OutOfStep_IsEmptiedAndTheNextFrameIsSent()
    {
        Send();
        _device.LoseStep();
        _controller.ServiceInterrupt();
        Assert.Equal(ErrorCode.Fail, Assert.Single(_sent).Error);
        Send();
        _device.Send();
        _controller.ServiceInterrupt();
        Assert.True(_sent[1].IsOk);
        Assert.Single(_device.Frames);
    }

    [Fact]
    public void Frame_ReceivedWithAnError_IsThrownAway()
    {
        _controller.EnableReceive();
        _device.Arrive(Frame(100), isBad: true);
        _device.Arrive(Frame(60));
        _controller.ServiceInterrupt();
        Assert.Empty(_frames);
        _rest.AdvanceTo(1_000_000);
        Assert.Equal([60u], _frames);
        Assert.Equal(0, _device.WaitingWords);
    }

    [Theory]
    [InlineData(0u, 0)]
    [InlineData(3u << 16, 1)]
    [InlineData(0x3FFFu << 16, 1)]
    public void Status_OfNoFrame_IsNotPassedOn_AndTheReceiverIsRestartedIfItIsOutOfStep(uint status, int resets)
    {
        _controller.EnableReceive();
        _device.ArriveStatus(status);
        _controller.ServiceInterrupt();
        _rest.AdvanceTo(1_000_000);
        if (_device.Interrupt)
        {
            _controller.ServiceInterrupt();
        }

        Assert.Empty(_frames);
        Assert.Equal(resets, _device.Resets);
        Assert.True(_device.Arrive(Frame(64)));
        _controller.ServiceInterrupt();
        Assert.Equal([64u], _frames);
    }

    private static byte[] Frame(int length) => [.. Enumerable.Repeat((byte)7, length)];

    private void Send()
    {
        Assert.True(_controller.BeginFrame(60).IsOk);
        _controller.Write(Frame(60));
    }
}
