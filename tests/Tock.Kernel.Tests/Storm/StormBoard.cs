// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Arch.CortexM;
using Tock.Capsules.Core;
using Tock.Kernel.Grants;
using Tock.Kernel.Ipc;
using Tock.Kernel.Platform;
using Tock.Kernel.Processes;
using Tock.Kernel.Syscalls;
using Tock.Kernel.Tests.Device;
using Tock.Testing;

namespace Tock.Kernel.Tests.Storm;

/// <summary>A kernel with the drivers of a board, its real memory protection, and four processes with little memory.</summary>
internal sealed class StormBoard
{
    internal const uint Processes = 4;
    internal const uint Scripted = 0x40;

    // The drivers' numbers, and two that nobody has.
    internal static readonly uint[] Drivers = [0, 1, 9, Scripted, 0x10000, 0x77, uint.MaxValue];

    internal StormBoard()
    {
        Protection = new MemoryProtectionUnit(Registers.Page);
        Kernel = new SimulatedKernel(Processes, grants: 8, Protection);
        AlarmDriver alarm = new(Kernel.Processes, Alarm, 5);
        Alarm.SetAlarmClient(alarm);
        ConsoleDriver console = new(Kernel.Processes, Line, Line);
        Line.SetTransmitClient(console.TransmitClient);
        Line.SetReceiveClient(console.ReceiveClient);
        State = new ReadOnlyStateDriver(Kernel.Processes, Alarm, 5);
        Grant<BigGrant> grant = new(Kernel.Processes, upcalls: 32, readOnlyBuffers: 3, readWriteBuffers: 3, userspaceReadableBuffers: 2);
        Kernel.Drivers.Add(AlarmDriver.DriverNumber, alarm);
        Kernel.Drivers.Add(ConsoleDriver.DriverNumber, console);
        Kernel.Drivers.Add(ReadOnlyStateDriver.DriverNumber, State);
        Kernel.Drivers.Add(Scripted, new ScriptedDriver(grant) { Script = (scoped ref ProcessContext process, uint command, uint first, uint second) => NotifyAndWrite(grant, ref process, command, first, second) });
        Kernel.Drivers.Add(IpcDriver.DriverNumber, new IpcDriver(Kernel.Processes));
        Applications = Kernel.StartWithMemory(1400, "a", "bb", "ccc", "dddd");
    }

    internal CoreRegisters Registers { get; } = new();

    internal IMemoryProtectionUnit Protection { get; }

    internal FakeAlarm Alarm { get; } = new();

    internal FakeUart Line { get; } = new();

    internal ReadOnlyStateDriver State { get; }

    internal SimulatedKernel Kernel { get; }

    internal SimulatedProcess[] Applications { get; }

    /// <summary>A driver that does everything a capsule can: enters its grant, writes to buffers, notifies any slot.</summary>
    private static CommandReturn NotifyAndWrite(
        Grant<BigGrant> grant, scoped ref ProcessContext process, uint command, uint first, uint second)
    {
        using GrantLease<BigGrant> lease = process.Enter(grant);
        if (!lease.IsEntered)
        {
            return CommandReturn.Failure(lease.Error);
        }

        lease.State.Count++;
        process.ReadWriteBuffer(grant, command % 4).CopyFrom([1, 2, 3, 4, 5, 6, 7, 8], first % 16);
        process.UserspaceReadableBuffer(grant, command % 3).CopyFrom([9, 8, 7, 6], second % 16);
        process.ScheduleUpcall(grant, first % 33, command, first, second);
        return (command & 1) == 0 ? CommandReturn.Success(lease.State.Count) : CommandReturn.Failure(ErrorCode.Busy);
    }

    /// <summary>State large enough that not every process has room for it.</summary>
    internal unsafe struct BigGrant
    {
        internal uint Count;
        internal fixed uint Rest[40];
    }
}
