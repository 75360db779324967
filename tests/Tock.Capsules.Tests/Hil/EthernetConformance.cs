// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Collections.Generic;
using System.Linq;
using Tock.Kernel;
using Tock.Kernel.Hil.Ethernet;
using Tock.Kernel.Testing;
using Xunit;

namespace Tock.Capsules.Tests.Hil;

/// <summary>What <see cref="IEthernetAdapter"/> promises, asked of every driver of a controller.</summary>
public abstract class EthernetConformance : IEthernetClient
{
    private const int ShortestOnWire = 60;
    private const ulong TicksPerWord = 10;

    private readonly List<byte[]> _frames = [];
    private readonly List<Result> _sent = [];
    private int _pieceLength = 64;
    private int _piecesToTake = int.MaxValue;
    private ulong _worked;

    public static TheoryData<int> Lengths => [14, 15, 16, 17, 59, 60, 61, 62, 63, 64, 65, 66, 127, 128, 129, 1513, 1514, 1517, 1518];

    /// <summary>Gets the driver, whose client this is.</summary>
    protected abstract IEthernetAdapter Adapter { get; }

    /// <summary>Gets what the controller has sent, as it is on the wire, but for the check sequences.</summary>
    protected abstract List<byte[]> Sent { get; }

    /// <summary>Gets the number of frames that wait in the controller.</summary>
    protected abstract int Waiting { get; }

    /// <summary>Gets the alarm that ends the driver's rests.</summary>
    protected FakeAlarm Rest { get; } = new();

    /// <inheritdoc/>
    void IEthernetClient.FrameArrived(uint length)
    {
        List<byte> frame = [];
        byte[] piece = new byte[_pieceLength];
        for (int pieces = 0; pieces < _piecesToTake && Adapter.Read(piece) is not 0 and uint count; pieces++)
        {
            frame.AddRange(piece.AsSpan(0, (int)count));
        }

        Assert.True(_piecesToTake != int.MaxValue || frame.Count == (int)length, $"{frame.Count} of {length} bytes");
        _frames.Add([.. frame]);
    }

    /// <inheritdoc/>
    void IEthernetClient.FrameSent(Result result) => _sent.Add(result);

    [Fact]
    public void Receiver_IsOffUntilItIsAskedFor()
    {
        Assert.False(Arrive(Frame(60)));
        Adapter.EnableReceive();
        Assert.True(Arrive(Frame(60)));
        Assert.Empty(_frames);
        Serve();
        Assert.Equal(Frame(60), Assert.Single(_frames));
    }

    [Theory]
    [MemberData(nameof(Lengths))]
    public void Frame_ThatArrives_IsPassedOnByteForByte(int length)
    {
        Adapter.EnableReceive();
        foreach (int pieceLength in new[] { 4, 64, 2048 })
        {
            _pieceLength = pieceLength;
            Assert.True(Arrive(Frame(length)));
            Serve();
            Assert.Equal(Frame(length), Assert.Single(_frames));
            Assert.Equal(0, Waiting);
            _frames.Clear();
            EndRest();
            Assert.Empty(_frames);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Frame_OfWhichNotAllIsTaken_LeavesTheNextOneWhole(int pieces)
    {
        Adapter.EnableReceive();
        _piecesToTake = pieces;
        Arrive(Frame(200));
        Serve();
        _piecesToTake = int.MaxValue;
        Arrive(Frame(70));
        EndRest();
        Assert.Equal([64 * pieces, 70], _frames.Select(frame => frame.Length));
        Assert.Equal(Frame(70), _frames[1]);
    }

    [Fact]
    public void Read_BehindTheFrame_GivesNothing()
    {
        Adapter.EnableReceive();
        Arrive(Frame(60));
        Serve();
        Assert.Equal(0u, Adapter.Read(new byte[4]));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(13)]
    [InlineData(1519)]
    [InlineData(1900)]
    public void Frame_OfAnImpossibleLength_IsThrownAwayAndTheNextOneComes(int length)
    {
        Adapter.EnableReceive();
        Arrive(Frame(length));
        Arrive(Frame(60));
        for (int rests = 0; rests < 3 && _frames.Count == 0; rests++)
        {
            Serve();
            Rest.AdvanceTo(Rest.Now + 1_000_000);
        }

        Assert.Equal(Frame(60), Assert.Single(_frames));
    }

    [Theory]
    [InlineData(60)]
    [InlineData(700)]
    [InlineData(1518)]
    public void Overrun_LosesOnlyTheFramesThatHaveNoRoom(int length)
    {
        Adapter.EnableReceive();
        int accepted = 0;
        while (Arrive(Frame(length)))
        {
            accepted++;
        }

        Assert.InRange(accepted, 1, 1000);
        Assert.False(Arrive(Frame(length)));
        while (Waiting != 0)
        {
            Serve();
            EndRest();
        }

        Assert.True(Arrive(Frame(61)));
        Serve();
        EndRest();
        Assert.Equal(accepted + 1, _frames.Count);
        Assert.All(_frames.SkipLast(1), frame => Assert.Equal(Frame(length), frame));
        Assert.Equal(Frame(61), _frames[^1]);
        Assert.False(Interrupts);
    }

    [Fact]
    public void Rest_AfterAFrame_IsAsLongAsThatTook()
    {
        Adapter.EnableReceive();
        Arrive(Frame(60));
        Arrive(Frame(61));
        ulong beginning = Rest.Now;
        Serve();
        ulong took = Rest.Now - beginning;
        Assert.Single(_frames);
        Assert.True(took >= 60 / 4 * TicksPerWord);
        Assert.Equal(Rest.Now + took, Rest.Deadline);
        Arrive(Frame(62));
        Assert.False(Interrupts);
        EndRest();
        Assert.Equal(2, _frames.Count);
        EndRest();
        Assert.Equal([60, 61, 62], _frames.Select(frame => frame.Length));
    }

    [Fact]
    public void Flood_LeavesHalfOfTheTime()
    {
        Adapter.EnableReceive();
        ulong beginning = Rest.Now;
        for (int i = 0; i < 500; i++)
        {
            while (Waiting < 2)
            {
                Arrive(Frame(60 + i));
            }

            Serve();
            EndRest();
        }

        Assert.True(_frames.Count >= 500);
        Assert.True(_worked * 2 <= Rest.Now - beginning + 5_000, $"{_worked} of {Rest.Now - beginning}");
    }

    [Theory]
    [MemberData(nameof(Lengths))]
    public void Frame_ThatIsGiven_IsSentByteForByte_AndToldLater(int length)
    {
        foreach (int pieceLength in new[] { 4, 64, 2048 })
        {
            Give(Frame(length), pieceLength);
            Assert.Empty(_sent);
            LetSend();
            byte[] padding = new byte[int.Max(0, ShortestOnWire - length)];
            Assert.Equal([.. Frame(length), .. padding], Assert.Single(Sent));
            Assert.True(Assert.Single(_sent).IsOk);
            Sent.Clear();
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
        Assert.Equal(ErrorCode.Size, Adapter.BeginFrame(length).Error);
        Assert.True(Adapter.BeginFrame(60).IsOk);
    }

    [Fact]
    public void Frame_WhileAnotherIsSent_IsBusy()
    {
        Give(Frame(60), 64);
        Assert.Equal(ErrorCode.Busy, Adapter.BeginFrame(60).Error);
        LetSend();
        Give(Frame(61), 64);
        LetSend();
        Assert.Equal([60, 61], Sent.Select(frame => frame.Length));
    }

    [Fact]
    public void Frame_ThatCannotBeSent_IsToldAndTheNextOneIsSent()
    {
        Give(Frame(60), 64);
        FailToSend();
        Serve();
        Assert.Equal(ErrorCode.Fail, Assert.Single(_sent).Error);
        Give(Frame(61), 64);
        LetSend();
        Assert.Equal(Frame(61), Assert.Single(Sent));
        Assert.True(_sent[1].IsOk);
    }

    [Fact]
    public void Sending_GoesOnWhileTheReceiverRests()
    {
        Adapter.EnableReceive();
        Arrive(Frame(60));
        Arrive(Frame(60));
        Serve();
        Give(Frame(70), 64);
        LetSend();
        Assert.Single(_sent);
        Assert.Single(_frames);
        EndRest();
        Assert.Equal(2, _frames.Count);
    }

    /// <summary>Gets a value indicating whether the controller asks for its interrupt.</summary>
    protected abstract bool Interrupts { get; }

    protected static byte[] Frame(int length) => [.. Enumerable.Range(0, length).Select(index => (byte)((index * 7) + length))];

    /// <summary>A frame comes in.</summary>
    /// <returns>False if the controller has not taken it.</returns>
    protected abstract bool Arrive(byte[] frame);

    /// <summary>The frame that was given is sent, if the controller has not done that by itself.</summary>
    protected abstract void Send();

    /// <summary>The frame that was given cannot be sent.</summary>
    protected abstract void FailToSend();

    protected abstract void ServiceInterrupt();

    /// <summary>Time passes while the driver takes a word out.</summary>
    protected void Work()
    {
        _worked += TicksPerWord;
        Rest.SetNow(Rest.Now + TicksPerWord);
    }

    /// <summary>Serves the interrupt, if the controller asks for it.</summary>
    protected void Serve()
    {
        if (Interrupts)
        {
            ServiceInterrupt();
        }
    }

    private void LetSend()
    {
        Send();
        Serve();
    }

    private void Give(byte[] frame, int pieceLength)
    {
        Assert.True(Adapter.BeginFrame((uint)frame.Length).IsOk);
        foreach (byte[] piece in frame.Chunk(pieceLength))
        {
            Adapter.Write(piece);
        }
    }

    private void EndRest()
    {
        Assert.NotNull(Rest.Deadline);
        Rest.SetNow(Rest.Deadline.Value);
        Assert.True(Rest.FireIfDue());
    }
}
