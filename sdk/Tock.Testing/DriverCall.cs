// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using Tock.Testing.Running;

namespace Tock.Testing;

/// <summary>A command that a driver is given, with the memory that is lent to it. It can be kept: an operation ends later.</summary>
public sealed class DriverCall
{
    internal DriverCall(FakeProcess process, AskedCommand asked)
    {
        Process = process;
        Asked = asked;
    }

    /// <summary>The command.</summary>
    public AskedCommand Asked { get; }

    /// <summary>The number of the command.</summary>
    public uint Command => Asked.Command;

    /// <summary>What the command takes.</summary>
    public uint Argument1 => Asked.Argument1;

    /// <summary>What the command takes.</summary>
    public uint Argument2 => Asked.Argument2;

    internal FakeProcess Process { get; }

    /// <summary>What is lent now for the driver to read; empty if nothing is.</summary>
    /// <param name="number">The driver's number of the buffer.</param>
    public ReadOnlyMemory<byte> ReadOnlyBuffer(uint number) => Process.Lent(new LentBuffer(Asked.Driver, number, IsWritable: false));

    /// <summary>What is lent now for the driver to read and write; empty if nothing is.</summary>
    /// <param name="number">The driver's number of the buffer.</param>
    public Memory<byte> ReadWriteBuffer(uint number) => Process.Lent(new LentBuffer(Asked.Driver, number, IsWritable: true));

    /// <summary>Sends an event to the process, which gets it when it waits.</summary>
    /// <param name="slot">The subscribe number.</param>
    /// <param name="value0">The first word.</param>
    /// <param name="value1">The second word.</param>
    /// <param name="value2">The third word.</param>
    public void Schedule(uint slot, uint value0 = 0, uint value1 = 0, uint value2 = 0)
    {
        Process.Schedule(new Upcall(Asked.Driver, slot, value0, value1, value2));
    }

    /// <summary>Sends an event to the process when a time has passed.</summary>
    /// <param name="delay">The time, on the board's clock.</param>
    /// <param name="slot">The subscribe number.</param>
    /// <param name="value0">The first word.</param>
    /// <param name="value1">The second word.</param>
    /// <param name="value2">The third word.</param>
    public void ScheduleAfter(TimeSpan delay, uint slot, uint value0 = 0, uint value1 = 0, uint value2 = 0)
    {
        FakeClock clock = Process.Board.Clock;
        clock.At(clock.Now + delay, () => Schedule(slot, value0, value1, value2));
    }
}
