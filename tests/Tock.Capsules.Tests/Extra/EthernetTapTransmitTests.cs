// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Linq;
using Tock.Kernel;
using Tock.Kernel.Testing;
using Xunit;
using static Tock.Capsules.Tests.Extra.EthernetTapBench;

namespace Tock.Capsules.Tests.Extra;

/// <summary>Frames from applications, by real system calls.</summary>
public sealed class EthernetTapTransmitTests
{
    private readonly EthernetTapBench _bench = new();

    private SimulatedProcess One => _bench.Processes[0];

    private SimulatedProcess Two => _bench.Processes[1];

    private SimulatedProcess Three => _bench.Processes[2];

    [Theory]
    [InlineData(14)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(1518)]
    public void Transmit_SendsFromTheBufferAndTellsWhenItIsSent(int length)
    {
        Offer(One, Frame(length));
        Succeeds(One, (uint)length, 77);
        Assert.Equal(Frame(length), Assert.Single(_bench.Adapter.Frames));
        Assert.Null(One.NextUpcall());
        Counts(One, TransmitStatistics, 0, 0);
        _bench.Adapter.Step();
        Hears(One, 11, 0, (uint)length, 77);
        Counts(One, TransmitStatistics, 1, (uint)length);
    }

    [Theory]
    [InlineData(0u)]
    [InlineData(13u)]
    [InlineData(101u)]
    [InlineData(1519u)]
    [InlineData(0x1_003Cu)]
    [InlineData(uint.MaxValue)]
    public void Transmit_OfTooFewOrTooManyBytes_IsOfWrongSize(uint length)
    {
        Offer(One, Frame(100));
        Fails(ErrorCode.Size, One.Command(Tap, Transmit, length, 1));
        Offer(One, Frame(2000));
        if (length != 101)
        {
            Fails(ErrorCode.Size, One.Command(Tap, Transmit, length, 1));
        }

        Assert.Empty(_bench.Adapter.Frames);
    }

    [Fact]
    public void Transmit_WhileAnEarlierFrameIsNotSent_IsBusy()
    {
        Offer(One, Frame(60));
        Offer(Two, Frame(61));
        Succeeds(One, 60, 1);
        Succeeds(Two, 61, 2);
        Fails(ErrorCode.Busy, One.Command(Tap, Transmit, 60, 3));
        Fails(ErrorCode.Busy, Two.Command(Tap, Transmit, 61, 4));
    }

    [Fact]
    public void Transmit_OfSeveral_IsInTurns()
    {
        foreach (SimulatedProcess process in _bench.Processes)
        {
            Offer(process, Frame(60));
        }

        Succeeds(One, 60, 1);
        Succeeds(Three, 58, 3);
        Succeeds(Two, 59, 2);
        _bench.Adapter.Step();
        Hears(One, 11, 0, 60, 1);
        Succeeds(One, 57, 4);
        Hears(_bench.Adapter.Step(), Three, 58, 3);
        Hears(_bench.Adapter.Step(), Two, 59, 2);
        Hears(_bench.Adapter.Step(), One, 57, 4);
        Assert.False(_bench.Adapter.Step());
        Assert.Equal([60, 58, 59, 57], _bench.Adapter.Frames.Select(frame => frame.Length));
    }

    [Fact]
    public void Death_WhileAFrameIsSent_LeavesTheOthersTheirs()
    {
        Offer(One, Frame(60));
        Offer(Two, Frame(61));
        Offer(Three, Frame(62));
        Succeeds(One, 60, 1);
        Succeeds(Two, 61, 2);
        Succeeds(Three, 62, 3);
        One.Exit();
        Two.Exit();
        _bench.Adapter.Step();
        Hears(_bench.Adapter.Step(), Three, 62, 3);
        Assert.Equal([60, 62], _bench.Adapter.Frames.Select(frame => frame.Length));
        _bench.Lend(2);
        _bench.Adapter.Deliver(Frame(20));
        Assert.Equal([Frame(20)], _bench.Contents(2));
    }

    [Fact]
    public void Buffer_TakenAwayWhileTheFrameWaits_IsToldWhenItsTurnComes()
    {
        Offer(One, Frame(60));
        Offer(Two, Frame(61));
        Succeeds(One, 60, 1);
        Succeeds(Two, 61, 2);
        Two.AllowReadOnly(Tap, ToSend, 0, 0);
        _bench.Adapter.Step();
        Hears(Two, 11, (uint)ErrorCode.Size, 0, 2);
        Assert.Single(_bench.Adapter.Frames);
        Assert.False(_bench.Adapter.IsSending);
    }

    [Fact]
    public void Failure_IsToldAndNotCounted()
    {
        Offer(One, Frame(60));
        Succeeds(One, 60, 9);
        _bench.Adapter.Step(ErrorCode.Fail);
        Hears(One, 11, (uint)ErrorCode.Fail, 0, 9);
        Counts(One, TransmitStatistics, 0, 0);
        _bench.Adapter.Refusal = ErrorCode.Off;
        Fails(ErrorCode.Off, One.Command(Tap, Transmit, 60, 10));
        _bench.Adapter.Refusal = 0;
        Succeeds(One, 60, 11);
    }

    [Fact]
    public void Information_OnAFrameThatWasSent_IsThatItsTimeIsUnknown()
    {
        Offer(One, Frame(60));
        _bench.Memory(0, 0, 16).Fill(0xFF);
        One.AllowReadWrite(Tap, Information, _bench.Buffers[0], 9);
        Succeeds(One, 60, 9);
        _bench.Adapter.Step();
        Assert.Equal([0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF], _bench.Memory(0, 0, 10).ToArray());
        _bench.Memory(0, 0, 16).Fill(0xFF);
        One.AllowReadWrite(Tap, Information, _bench.Buffers[0], 7);
        Succeeds(One, 60, 10);
        _bench.Adapter.Step();
        Assert.Equal(0xFF, _bench.Memory(0, 0, 1)[0]);
    }
}
