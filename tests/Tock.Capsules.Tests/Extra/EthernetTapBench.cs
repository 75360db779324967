// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Collections.Generic;
using System.Linq;
using Tock.Capsules.Extra;
using Tock.Kernel;
using Tock.Kernel.Testing;
using Xunit;

namespace Tock.Capsules.Tests.Extra;

/// <summary>Three applications at one network adapter, and what they lend and hear.</summary>
internal sealed class EthernetTapBench
{
    internal const uint Tap = 0x30007;
    internal const uint ReceiveStatistics = 1;
    internal const uint TransmitStatistics = 2;
    internal const uint Transmit = 3;
    internal const uint Address = 4;
    internal const uint Frames = 0;
    internal const uint Information = 1;
    internal const uint ToSend = 0;
    internal const uint BufferSize = 300;
    internal const int FrameHeader = 12;

    private const uint Received = 0;
    private const uint Sent = 1;

    internal EthernetTapBench()
    {
        SimulatedKernel kernel = new();
        kernel.Drivers.Add(new EthernetTapDriver(kernel.Processes, Adapter));
        Processes = kernel.StartWithMemory(5120, "one", "two", "three");
        foreach (SimulatedProcess process in Processes)
        {
            process.Subscribe(Tap, Received, userData: 10);
            process.Subscribe(Tap, Sent, userData: 11);
        }

        Buffers = [.. Processes.Select(process => process.Allocate(new byte[BufferSize]))];
    }

    internal FakeEthernetAdapter Adapter { get; } = new();

    internal SimulatedProcess[] Processes { get; }

    /// <summary>Gets where each process has room for frames.</summary>
    internal uint[] Buffers { get; }

    internal static byte[] Frame(int length) => [.. Enumerable.Range(0, length).Select(index => (byte)((index * 5) + length))];

    internal static void Offer(SimulatedProcess process, byte[] frame) =>
        process.AllowReadOnly(Tap, ToSend, process.Allocate(frame), (uint)frame.Length);

    internal static void Succeeds(SimulatedProcess process, uint length, uint identifier) =>
        Assert.Equal(SyscallResult.Success, process.Command(Tap, Transmit, length, identifier).Variant);

    internal static void Fails(ErrorCode error, SyscallResult result) =>
        Assert.Equal((SyscallResult.Failure, (uint)error), (result.Variant, result.Value1));

    internal static void Counts(SimulatedProcess process, uint command, uint frames, uint bytes, uint dropped = 0)
    {
        SyscallResult result = process.Command(Tap, command);
        Assert.Equal((frames, bytes), (result.Value1, result.Value2));
        if (command == ReceiveStatistics)
        {
            Assert.Equal(dropped, result.Value3);
        }
    }

    internal static void Hears(bool isStepped, SimulatedProcess process, uint length, uint identifier)
    {
        Assert.True(isStepped);
        Hears(process, 11, 0, length, identifier);
    }

    internal static void Hears(SimulatedProcess process, uint userData, uint argument0, uint argument1, uint argument2)
    {
        DeliveredUpcall? upcall = process.NextUpcall();
        Assert.NotNull(upcall);
        Assert.Equal(
            (userData, argument0, argument1, argument2),
            (upcall.Value.UserData, upcall.Value.Argument0, upcall.Value.Argument1, upcall.Value.Argument2));
    }

    internal void Lend(int process, uint length = BufferSize) => Processes[process].AllowReadWrite(Tap, Frames, Buffers[process], length);

    internal Span<byte> Memory(int process, int start, int length) => SimulatedMemory.Bytes(Buffers[process] + (uint)start, (uint)length);

    internal List<byte[]> Contents(int process) => Contents(Buffers[process]);

    /// <summary>The frames in a buffer, read without any code of the driver.</summary>
    internal List<byte[]> Contents(uint buffer)
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
