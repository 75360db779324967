// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Collections.Generic;
using System.Linq;
using Tock.Capsules.Extra;
using Tock.Kernel;
using Tock.Kernel.Testing;
using Xunit;

namespace Tock.Capsules.Tests.Extra;

/// <summary>Frames to and from applications, by real system calls.</summary>
public sealed class EthernetTapDriverTests
{
    private const uint Tap = 0x30007;
    private const uint ReceiveStatistics = 1;
    private const uint TransmitStatistics = 2;
    private const uint Transmit = 3;
    private const uint Address = 4;
    private const uint Received = 0;
    private const uint Sent = 1;
    private const uint Frames = 0;
    private const uint Information = 1;
    private const uint ToSend = 0;
    private const uint BufferSize = 300;
    private const int FrameHeader = 12;

    private readonly FakeEthernetAdapter _adapter = new();
    private readonly SimulatedProcess[] _processes;
    private readonly uint[] _buffers;

    public EthernetTapDriverTests()
    {
        SimulatedKernel kernel = new();
        kernel.Drivers.Add(new EthernetTapDriver(kernel.Processes, _adapter));
        _processes = kernel.StartWithMemory(5120, "one", "two", "three");
        foreach (SimulatedProcess process in _processes)
        {
            process.Subscribe(Tap, Received, userData: 10);
            process.Subscribe(Tap, Sent, userData: 11);
        }

        _buffers = [.. _processes.Select(process => process.Allocate(new byte[BufferSize]))];
    }

    private SimulatedProcess One => _processes[0];

    private SimulatedProcess Two => _processes[1];

    private SimulatedProcess Three => _processes[2];

    [Fact]
    public void Driver_LetsTheAdapterReceive() => Assert.True(_adapter.IsReceiving);

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
        Lend(0);
        _adapter.Deliver(Frame(length));
        Hears(One, 10, 0, 0, 0);
        Assert.Equal([Frame(length)], Contents(0));
        Counts(One, ReceiveStatistics, 1, (uint)length, 0);
    }

    [Fact]
    public void Frame_ThatArrives_IsGivenToEachWhoReceives()
    {
        Lend(0);
        Lend(2);
        _adapter.Deliver(Frame(100));
        Hears(One, 10, 0, 0, 0);
        Assert.Null(Two.NextUpcall());
        Hears(Three, 10, 0, 0, 0);
        Assert.Equal([Frame(100)], Contents(0));
        Assert.Equal([Frame(100)], Contents(2));
        Counts(Two, ReceiveStatistics, 0, 0, 0);
    }

    [Fact]
    public void Frames_FollowEachOther_AndOnlyTheFirstIsTold()
    {
        Lend(0);
        _adapter.Deliver(Frame(60));
        _adapter.Deliver(Frame(61));
        _adapter.Deliver(Frame(62));
        Hears(One, 10, 0, 0, 0);
        Assert.Null(One.NextUpcall());
        Assert.Equal([Frame(60), Frame(61), Frame(62)], Contents(0));
        Counts(One, ReceiveStatistics, 3, 183, 0);
    }

    [Fact]
    public void Frames_GoIntoTheBufferThatWasLentLast()
    {
        uint other = One.Allocate(new byte[BufferSize]);
        Lend(0);
        _adapter.Deliver(Frame(60));
        Hears(One, 10, 0, 0, 0);
        One.AllowReadWrite(Tap, Frames, other, BufferSize);
        _adapter.Deliver(Frame(61));
        Hears(One, 10, 0, 0, 0);
        Assert.Equal([Frame(60)], Contents(0));
        Assert.Equal([Frame(61)], Contents(other));
    }

    [Fact]
    public void Buffer_ThatIsFull_LosesWhatDoesNotFitForItsProcessOnly()
    {
        Lend(0);
        Lend(1, 120);
        foreach (int length in new[] { 60, 61, 20 })
        {
            _adapter.Deliver(Frame(length));
        }

        Assert.Equal([Frame(60), Frame(61), Frame(20)], Contents(0));
        Assert.Equal([Frame(60), Frame(20)], Contents(1));
        Assert.Equal([0, 0, 0, 1], Memory(1, 0, 4).ToArray());
        Counts(One, ReceiveStatistics, 3, 141, 0);
        Counts(Two, ReceiveStatistics, 2, 80, 1);
    }

    [Fact]
    public void Buffer_ThatHalts_TakesNothingAfterWhatDidNotFit()
    {
        Lend(0, 120);
        Memory(0, 3, 1)[0] = 2;
        foreach (int length in new[] { 60, 61, 20 })
        {
            _adapter.Deliver(Frame(length));
        }

        Assert.Equal([Frame(60)], Contents(0));
        Assert.Equal(3, Memory(0, 3, 1)[0]);
        Counts(One, ReceiveStatistics, 1, 60, 2);
    }

    [Fact]
    public void Frame_ThatFillsTheBufferExactly_Fits()
    {
        Lend(0, 8 + FrameHeader + 60);
        Lend(1, 8 + FrameHeader + 59);
        _adapter.Deliver(Frame(60));
        Assert.Equal([Frame(60)], Contents(0));
        Assert.Empty(Contents(1));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(2, 1)]
    [InlineData(3, 4)]
    [InlineData(3, 128)]
    public void Buffer_OfAnotherVersionOrWithUnknownFlags_IsNotTouched(int place, byte value)
    {
        Lend(0);
        Memory(0, place, 1)[0] = value;
        byte[] before = Memory(0, 0, (int)BufferSize).ToArray();
        _adapter.Deliver(Frame(60));
        Assert.Equal(before, Memory(0, 0, (int)BufferSize).ToArray());
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
        Lend(0);
        BitConverter.TryWriteBytes(Memory(0, 4, 4), offset);
        byte[] before = Memory(0, 4, (int)BufferSize - 4).ToArray();
        _adapter.Deliver(Frame(60));
        Assert.Equal(before, Memory(0, 4, (int)BufferSize - 4).ToArray());
        Assert.Equal(1, Memory(0, 3, 1)[0]);
        Counts(One, ReceiveStatistics, 0, 0, 1);
    }

    [Theory]
    [InlineData(1u)]
    [InlineData(7u)]
    public void Buffer_ThatHoldsNoHeader_TakesNothing(uint length)
    {
        Lend(0, length);
        _adapter.Deliver(Frame(60));
        Assert.All(Memory(0, 0, (int)BufferSize).ToArray(), value => Assert.Equal(0, value));
        Counts(One, ReceiveStatistics, 0, 0, 1);
    }

    [Fact]
    public void Flood_ChangesNothingButTheBufferAndTheCounters()
    {
        uint beside = One.Allocate("beside");
        Lend(0);
        for (int i = 0; i < 5000; i++)
        {
            _adapter.Deliver(Frame(14 + (i % 1505)));
        }

        Hears(One, 10, 0, 0, 0);
        Assert.Null(One.NextUpcall());
        Assert.Equal("beside", SimulatedProcess.Text(beside, 6));
        SyscallResult result = One.Command(Tap, ReceiveStatistics);
        Assert.Equal(5000u, result.Value1 + result.Value3);
        Assert.Equal((uint)Contents(0).Sum(frame => frame.Length), result.Value2);
    }

    [Theory]
    [InlineData(14)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(1518)]
    public void Transmit_SendsFromTheBufferAndTellsWhenItIsSent(int length)
    {
        Offer(One, Frame(length));
        Succeeds(One, (uint)length, 77);
        Assert.Equal(Frame(length), Assert.Single(_adapter.Frames));
        Assert.Null(One.NextUpcall());
        Counts(One, TransmitStatistics, 0, 0);
        _adapter.Step();
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

        Assert.Empty(_adapter.Frames);
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
        foreach (SimulatedProcess process in _processes)
        {
            Offer(process, Frame(60));
        }

        Succeeds(One, 60, 1);
        Succeeds(Three, 58, 3);
        Succeeds(Two, 59, 2);
        _adapter.Step();
        Hears(One, 11, 0, 60, 1);
        Succeeds(One, 57, 4);
        Hears(_adapter.Step(), Three, 58, 3);
        Hears(_adapter.Step(), Two, 59, 2);
        Hears(_adapter.Step(), One, 57, 4);
        Assert.False(_adapter.Step());
        Assert.Equal([60, 58, 59, 57], _adapter.Frames.Select(frame => frame.Length));
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
        _adapter.Step();
        Hears(_adapter.Step(), Three, 62, 3);
        Assert.Equal([60, 62], _adapter.Frames.Select(frame => frame.Length));
        Lend(2);
        _adapter.Deliver(Frame(20));
        Assert.Equal([Frame(20)], Contents(2));
    }

    [Fact]
    public void Buffer_TakenAwayWhileTheFrameWaits_IsToldWhenItsTurnComes()
    {
        Offer(One, Frame(60));
        Offer(Two, Frame(61));
        Succeeds(One, 60, 1);
        Succeeds(Two, 61, 2);
        Two.AllowReadOnly(Tap, ToSend, 0, 0);
        _adapter.Step();
        Hears(Two, 11, (uint)ErrorCode.Size, 0, 2);
        Assert.Single(_adapter.Frames);
        Assert.False(_adapter.IsSending);
    }

    [Fact]
    public void Failure_IsToldAndNotCounted()
    {
        Offer(One, Frame(60));
        Succeeds(One, 60, 9);
        _adapter.Step(ErrorCode.Fail);
        Hears(One, 11, (uint)ErrorCode.Fail, 0, 9);
        Counts(One, TransmitStatistics, 0, 0);
        _adapter.Refusal = ErrorCode.Off;
        Fails(ErrorCode.Off, One.Command(Tap, Transmit, 60, 10));
        _adapter.Refusal = 0;
        Succeeds(One, 60, 11);
    }

    [Fact]
    public void Information_OnAFrameThatWasSent_IsThatItsTimeIsUnknown()
    {
        Offer(One, Frame(60));
        Memory(0, 0, 16).Fill(0xFF);
        One.AllowReadWrite(Tap, Information, _buffers[0], 9);
        Succeeds(One, 60, 9);
        _adapter.Step();
        Assert.Equal([0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF], Memory(0, 0, 10).ToArray());
        Memory(0, 0, 16).Fill(0xFF);
        One.AllowReadWrite(Tap, Information, _buffers[0], 7);
        Succeeds(One, 60, 10);
        _adapter.Step();
        Assert.Equal(0xFF, Memory(0, 0, 1)[0]);
    }

    private static byte[] Frame(int length) => [.. Enumerable.Range(0, length).Select(index => (byte)((index * 5) + length))];

    private static void Offer(SimulatedProcess process, byte[] frame) =>
        process.AllowReadOnly(Tap, ToSend, process.Allocate(frame), (uint)frame.Length);

    private static void Succeeds(SimulatedProcess process, uint length, uint identifier) =>
        Assert.Equal(SyscallResult.Success, process.Command(Tap, Transmit, length, identifier).Variant);

    private static void Fails(ErrorCode error, SyscallResult result) =>
        Assert.Equal((SyscallResult.Failure, (uint)error), (result.Variant, result.Value1));

    private static void Counts(SimulatedProcess process, uint command, uint frames, uint bytes, uint dropped = 0)
    {
        SyscallResult result = process.Command(Tap, command);
        Assert.Equal((frames, bytes), (result.Value1, result.Value2));
        if (command == ReceiveStatistics)
        {
            Assert.Equal(dropped, result.Value3);
        }
    }

    private static void Hears(bool isStepped, SimulatedProcess process, uint length, uint identifier)
    {
        Assert.True(isStepped);
        Hears(process, 11, 0, length, identifier);
    }

    private static void Hears(SimulatedProcess process, uint userData, uint argument0, uint argument1, uint argument2)
    {
        DeliveredUpcall? upcall = process.NextUpcall();
        Assert.NotNull(upcall);
        Assert.Equal(
            (userData, argument0, argument1, argument2),
            (upcall.Value.UserData, upcall.Value.Argument0, upcall.Value.Argument1, upcall.Value.Argument2));
    }

    private void Lend(int process, uint length = BufferSize) => _processes[process].AllowReadWrite(Tap, Frames, _buffers[process], length);

    private Span<byte> Memory(int process, int start, int length) => SimulatedMemory.Bytes(_buffers[process] + (uint)start, (uint)length);

    private List<byte[]> Contents(int process) => Contents(_buffers[process]);

    private static List<byte[]> Contents(uint buffer)
    {
        List<byte[]> frames = [];
        int end = 8 + BitConverter.ToInt32(SimulatedMemory.Bytes(buffer + 4, 4));
        byte[] memory = SimulatedMemory.Bytes(buffer, (uint)end).ToArray();
        for (int at = 8; at < end;)
        {
            int length = BitConverter.ToUInt16(memory, at + 2);
            Assert.Equal([0, 0], memory[at..(at + 2)]);
            Assert.All(memory[(at + 4)..(at + FrameHeader)], value => Assert.Equal(0, value));
            frames.Add(memory[(at + FrameHeader)..(at + FrameHeader + length)]);
            at += FrameHeader + length;
        }

        return frames;
    }
}
