// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Linq;
using Tock.Kernel;
using Tock.Kernel.Testing;
using Xunit;
using static Tock.Capsules.Tests.Extra.EthernetTapBench;

namespace Tock.Capsules.Tests.Extra;

/// <summary>Frames to applications, by real system calls.</summary>
public sealed class EthernetTapDriverTests
{
    private readonly EthernetTapBench _bench = new();

    private SimulatedProcess One => _bench.Processes[0];

    private SimulatedProcess Two => _bench.Processes[1];

    private SimulatedProcess Three => _bench.Processes[2];

    [Fact]
    public void Driver_LetsTheAdapterReceive() => Assert.True(_bench.Adapter.IsReceiving);

    [Fact]
    public void Command0_SaysThatTheDriverIsThere() => Assert.Equal(SyscallResult.Success, One.Command(Tap, 0, 99, 99).Variant);

    [Fact]
    public void Address_IsTheAdapters()
    {
        SyscallResult result = One.Command(Tap, Address);
        Assert.Equal((0x0403_0202u, 0x0605u), (result.Value1, result.Value2));
    }

    [Theory]
    [InlineData(5u)]
    [InlineData(uint.MaxValue)]
    public void Command_Unknown_IsNotSupported(uint command) => Fails(ErrorCode.NotSupported, One.Command(Tap, command, 60, 0));

    [Theory]
    [InlineData(14)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(200)]
    public void Frame_ThatArrives_IsInTheBufferWithItsLength(int length)
    {
        _bench.Lend(0);
        _bench.Adapter.Deliver(Frame(length));
        Hears(One, 10, 0, 0, 0);
        Assert.Equal([Frame(length)], _bench.Contents(0));
        Counts(One, ReceiveStatistics, 1, (uint)length, 0);
    }

    [Fact]
    public void Frame_ThatArrives_IsGivenToEachWhoReceives()
    {
        _bench.Lend(0);
        _bench.Lend(2);
        _bench.Adapter.Deliver(Frame(100));
        Hears(One, 10, 0, 0, 0);
        Assert.Null(Two.NextUpcall());
        Hears(Three, 10, 0, 0, 0);
        Assert.Equal([Frame(100)], _bench.Contents(0));
        Assert.Equal([Frame(100)], _bench.Contents(2));
        Counts(Two, ReceiveStatistics, 0, 0, 0);
    }

    [Fact]
    public void Frames_FollowEachOther_AndOnlyTheFirstIsTold()
    {
        _bench.Lend(0);
        _bench.Adapter.Deliver(Frame(60));
        _bench.Adapter.Deliver(Frame(61));
        _bench.Adapter.Deliver(Frame(62));
        Hears(One, 10, 0, 0, 0);
        Assert.Null(One.NextUpcall());
        Assert.Equal([Frame(60), Frame(61), Frame(62)], _bench.Contents(0));
        Counts(One, ReceiveStatistics, 3, 183, 0);
    }

    [Fact]
    public void Frames_GoIntoTheBufferThatWasLentLast()
    {
        uint other = One.Allocate(new byte[BufferSize]);
        _bench.Lend(0);
        _bench.Adapter.Deliver(Frame(60));
        Hears(One, 10, 0, 0, 0);
        One.AllowReadWrite(Tap, Frames, other, BufferSize);
        _bench.Adapter.Deliver(Frame(61));
        Hears(One, 10, 0, 0, 0);
        Assert.Equal([Frame(60)], _bench.Contents(0));
        Assert.Equal([Frame(61)], _bench.Contents(other));
    }

    [Fact]
    public void Buffer_ThatIsFull_LosesWhatDoesNotFitForItsProcessOnly()
    {
        _bench.Lend(0);
        _bench.Lend(1, 120);
        foreach (int length in new[] { 60, 61, 20 })
        {
            _bench.Adapter.Deliver(Frame(length));
        }

        Assert.Equal([Frame(60), Frame(61), Frame(20)], _bench.Contents(0));
        Assert.Equal([Frame(60), Frame(20)], _bench.Contents(1));
        Assert.Equal([0, 0, 0, 1], _bench.Memory(1, 0, 4).ToArray());
        Counts(One, ReceiveStatistics, 3, 141, 0);
        Counts(Two, ReceiveStatistics, 2, 80, 1);
    }

    [Fact]
    public void Buffer_ThatHalts_TakesNothingAfterWhatDidNotFit()
    {
        _bench.Lend(0, 120);
        _bench.Memory(0, 3, 1)[0] = 2;
        foreach (int length in new[] { 60, 61, 20 })
        {
            _bench.Adapter.Deliver(Frame(length));
        }

        Assert.Equal([Frame(60)], _bench.Contents(0));
        Assert.Equal(3, _bench.Memory(0, 3, 1)[0]);
        Counts(One, ReceiveStatistics, 1, 60, 2);
    }

    [Fact]
    public void Frame_ThatFillsTheBufferExactly_Fits()
    {
        _bench.Lend(0, 8 + FrameHeader + 60);
        _bench.Lend(1, 8 + FrameHeader + 59);
        _bench.Adapter.Deliver(Frame(60));
        Assert.Equal([Frame(60)], _bench.Contents(0));
        Assert.Empty(_bench.Contents(1));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(2, 1)]
    [InlineData(3, 4)]
    [InlineData(3, 128)]
    public void Buffer_OfAnotherVersionOrWithUnknownFlags_IsNotTouched(int place, byte value)
    {
        _bench.Lend(0);
        _bench.Memory(0, place, 1)[0] = value;
        byte[] before = _bench.Memory(0, 0, (int)BufferSize).ToArray();
        _bench.Adapter.Deliver(Frame(60));
        Assert.Equal(before, _bench.Memory(0, 0, (int)BufferSize).ToArray());
        Counts(One, ReceiveStatistics, 0, 0, 1);
        Assert.Null(One.NextUpcall());
    }

    [Theory]
    [InlineData(221u)]
    [InlineData(292u)]
    [InlineData(293u)]
    [InlineData(0x8000_0000u)]
    [InlineData(0xFFFF_FFFFu - 71)]
    [InlineData(uint.MaxValue)]
    public void Offset_BeyondTheBuffer_TakesNothing(uint offset)
    {
        _bench.Lend(0);
        BitConverter.TryWriteBytes(_bench.Memory(0, 4, 4), offset);
        byte[] before = _bench.Memory(0, 4, (int)BufferSize - 4).ToArray();
        _bench.Adapter.Deliver(Frame(60));
        Assert.Equal(before, _bench.Memory(0, 4, (int)BufferSize - 4).ToArray());
        Assert.Equal(1, _bench.Memory(0, 3, 1)[0]);
        Counts(One, ReceiveStatistics, 0, 0, 1);
    }

    [Theory]
    [InlineData(1u)]
    [InlineData(7u)]
    public void Buffer_ThatHoldsNoHeader_TakesNothing(uint length)
    {
        _bench.Lend(0, length);
        _bench.Adapter.Deliver(Frame(60));
        Assert.All(_bench.Memory(0, 0, (int)BufferSize).ToArray(), value => Assert.Equal(0, value));
        Counts(One, ReceiveStatistics, 0, 0, 1);
    }

    [Fact]
    public void Flood_ChangesNothingButTheBufferAndTheCounters()
    {
        uint beside = One.Allocate("beside");
        _bench.Lend(0);
        for (int i = 0; i < 5000; i++)
        {
            _bench.Adapter.Deliver(Frame(14 + (i % 1505)));
        }

        Hears(One, 10, 0, 0, 0);
        Assert.Null(One.NextUpcall());
        Assert.Equal("beside", SimulatedProcess.Text(beside, 6));
        SyscallResult result = One.Command(Tap, ReceiveStatistics);
        Assert.Equal(5000u, result.Value1 + result.Value3);
        Assert.Equal((uint)_bench.Contents(0).Sum(frame => frame.Length), result.Value2);
    }
}
