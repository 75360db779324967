// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Collections.Generic;
using System.Linq;
using Tock.Chips.Lm3s6965;
using Tock.Kernel;
using Tock.Kernel.Hil.Ethernet;
using Tock.Registers;
using Tock.Testing;
using Tock.Testing.Devices;
using Xunit;

namespace Tock.Capsules.Tests.Chips;

/// <summary>Frames through the FIFOs of the Ethernet controller.</summary>
public sealed class EthernetControllerTests : IEthernetClient
{
    private const ulong OwnAddress = 0x0605_0403_0202;

    private readonly SimulatedEthernet _device = new();
    private readonly FakeAlarm _rest = new();
    private readonly EthernetController _controller;
    private readonly List<byte[]> _frames = [];
    private readonly List<Result> _sent = [];
    private int _pieceLength = 64;
    private int _piecesToTake = int.MaxValue;

    public EthernetControllerTests()
    {
        _controller = new EthernetController(new RegisterPage(_device), _rest, OwnAddress);
        _controller.SetEthernetClient(this);
        _device.OnDataRead = () => _rest.SetNow(_rest.Now + 10);
    }

    public static TheoryData<int> Lengths => [14, 15, 16, 17, 59, 60, 61, 62, 63, 64, 65, 66, 127, 128, 129, 1513, 1514, 1517, 1518];

    /// <inheritdoc/>
    void IEthernetClient.FrameArrived(uint length)
    {
        List<byte> frame = [];
        byte[] piece = new byte[_pieceLength];
        for (int pieces = 0; pieces < _piecesToTake && _controller.Read(piece) is not 0 and uint count; pieces++)
        {
            frame.AddRange(piece.AsSpan(0, (int)count));
        }

        Assert.True(_piecesToTake != int.MaxValue || frame.Count == (int)length, $"{frame.Count} of {length} bytes");
        _frames.Add([.. frame]);
    }

    /// <inheritdoc/>
    void IEthernetClient.FrameSent(Result result) => _sent.Add(result);

    [Fact]
    public void Controller_HasItsAddressAndItsSettings()
    {
        Assert.Equal(OwnAddress, _controller.Address);
        Assert.Equal(OwnAddress, _device.Address);
        Assert.Equal(0x17u, _device.TransmitControl);
    }

    [Fact]
    public void Receiver_IsOffUntilItIsAskedFor()
    {
        Assert.False(_device.Arrive(Frame(60)));
        _controller.EnableReceive();
        Assert.Equal(0xFu, _device.ReceiveControl);
        Assert.True(_device.Arrive(Frame(60)));
    }

    [Theory]
    [MemberData(nameof(Lengths))]
    public void Frame_ThatArrives_IsPassedOnByteForByte(int length)
    {
        foreach (int pieceLength in new[] { 4, 64, 2048 })
        {
            _pieceLength = pieceLength;
            _controller.EnableReceive();
            _device.Arrive(Frame(length));
            Serve();
            Assert.Equal(Frame(length), Assert.Single(_frames));
            Assert.Equal(0, _device.Waiting);
            _frames.Clear();
            EndRest();
        }
    }

    [Fact]
    public void Frame_OfWhichNotAllIsTaken_LeavesTheNextOneWhole()
    {
        _controller.EnableReceive();
        _piecesToTake = 1;
        _device.Arrive(Frame(200));
        Serve();
        _piecesToTake = int.MaxValue;
        _device.Arrive(Frame(70));
        EndRest();
        Assert.Equal([64, 70], _frames.Select(frame => frame.Length));
        Assert.Equal(Frame(70), _frames[1]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(13)]
    [InlineData(1519)]
    [InlineData(2042)]
    public void Frame_OfAnImpossibleLength_IsThrownAwayAndTheNextOneComes(int length)
    {
        _controller.EnableReceive();
        _device.Arrive(Frame(length));
        _device.Arrive(Frame(60));
        Serve();
        Assert.Empty(_frames);
        EndRest();
        Assert.Equal(Frame(60), Assert.Single(_frames));
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
        Serve();
        Assert.Empty(_frames);
        Assert.Equal(before + 1, _device.Resets);
        _device.Arrive(Frame(60));
        Serve();
        Assert.Equal(Frame(60), Assert.Single(_frames));
    }

    [Fact]
    public void Overrun_LosesOnlyTheFrameThatHadNoRoom()
    {
        _controller.EnableReceive();
        _device.Arrive(Frame(60));
        Assert.False(_device.Arrive(Frame(2043)));
        Serve();
        Assert.Equal(Frame(60), Assert.Single(_frames));
        Assert.False(_device.Interrupt);
    }

    [Fact]
    public void Rest_AfterAFrame_IsAsLongAsThatTook()
    {
        _controller.EnableReceive();
        _device.Arrive(Frame(60));
        _device.Arrive(Frame(61));
        Serve();
        ulong end = _rest.Now;
        Assert.Single(_frames);
        Assert.False(_device.Interrupt);

        // 17 words of the frame, its length and its check sequence, at 10 ticks each.
        Assert.Equal(end + 170, _rest.Deadline);
        _device.Arrive(Frame(62));
        Assert.False(_device.Interrupt);
        EndRest();
        Assert.Equal(2, _frames.Count);
        EndRest();
        Assert.Equal([60, 61, 62], _frames.Select(frame => frame.Length));
    }

    [Fact]
    public void Flood_LeavesHalfOfTheTime()
    {
        _controller.EnableReceive();
        ulong worked = 0;
        _device.OnDataRead = () =>
        {
            worked += 10;
            _rest.SetNow(_rest.Now + 10);
        };
        ulong beginning = _rest.Now;
        for (int i = 0; i < 500; i++)
        {
            while (_device.Waiting < 31)
            {
                _device.Arrive(Frame(60 + i));
            }

            if (_device.Interrupt)
            {
                _controller.ServiceInterrupt();
            }

            EndRest();
        }

        Assert.True(_frames.Count >= 500);
        Assert.True(worked * 2 <= _rest.Now - beginning + 5_000, $"{worked} of {_rest.Now - beginning}");
    }

    [Theory]
    [MemberData(nameof(Lengths))]
    public void Frame_ThatIsGiven_IsSentByteForByte(int length)
    {
        foreach (int pieceLength in new[] { 4, 64, 2048 })
        {
            Send(Frame(length), pieceLength);
            Assert.Equal(Frame(length), Assert.Single(_device.Frames));
            Assert.Empty(_sent);
            Serve();
            Assert.True(Assert.Single(_sent).IsOk);
            _device.Frames.Clear();
            _sent.Clear();
        }
    }

    [Theory]
    [InlineData(0u)]
    [InlineData(13u)]
    [InlineData(1519u)]
    [InlineData(uint.MaxValue)]
    public void Frame_OfAnImpossibleLength_IsNotSent(uint length)
    {
        Assert.Equal(ErrorCode.Size, _controller.BeginFrame(length).Error);
        Assert.True(_controller.BeginFrame(60).IsOk);
    }

    [Fact]
    public void Frame_WhileAnotherIsSent_IsBusy()
    {
        Send(Frame(60), 64);
        Assert.Equal(ErrorCode.Busy, _controller.BeginFrame(60).Error);
        Serve();
        Assert.True(_controller.BeginFrame(60).IsOk);
    }

    [Fact]
    public void Frame_ThatCannotBeSent_IsToldAndTheNextOneIsSent()
    {
        Send(Frame(60), 64);
        _device.FailToSend();
        Serve();
        Assert.Equal(ErrorCode.Fail, Assert.Single(_sent).Error);
        Send(Frame(61), 64);
        Serve();
        Assert.Equal(Frame(61), Assert.Single(_device.Frames));
        Assert.True(_sent[1].IsOk);
    }

    [Fact]
    public void Sending_GoesOnWhileTheReceiverRests()
    {
        _controller.EnableReceive();
        _device.Arrive(Frame(60));
        _device.Arrive(Frame(60));
        Serve();
        Send(Frame(70), 64);
        Assert.True(_device.Interrupt);
        Serve();
        Assert.Single(_sent);
        Assert.Single(_frames);
    }

    private static byte[] Frame(int length) => [.. Enumerable.Range(0, length).Select(index => (byte)((index * 7) + length))];

    private void Send(byte[] frame, int pieceLength)
    {
        Assert.True(_controller.BeginFrame((uint)frame.Length).IsOk);
        foreach (byte[] piece in frame.Chunk(pieceLength))
        {
            _controller.Write(piece);
        }
    }

    private void EndRest()
    {
        Assert.NotNull(_rest.Deadline);
        _rest.SetNow(_rest.Deadline.Value);
        Assert.True(_rest.FireIfDue());
    }

    private void Serve()
    {
        Assert.True(_device.Interrupt);
        _controller.ServiceInterrupt();
    }
}
