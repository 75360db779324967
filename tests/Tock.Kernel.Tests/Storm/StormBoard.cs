// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Arch.CortexM;
using Tock.Capsules.Core;
using Tock.Kernel.Grants;
using Tock.Kernel.Ipc;
using Tock.Kernel.Platform;
using Tock.Kernel.Processes;
using Tock.Kernel.Syscalls;
using Tock.Kernel.Testing;
using Tock.Kernel.Tests.Device;
using Tock.Kernel.Tests.Loading;

namespace Tock.Kernel.Tests.Storm;

/// <summary>
/// A kernel with the drivers of a board, its real memory protection, and six applications: four with little memory, one of them restricted
/// to some drivers, and two so large that only one of them has room at a time.
/// </summary>
internal sealed class StormBoard
{
    internal const uint Processes = 6;
    internal const uint Restricted = 3;
    internal const uint Scripted = 0x40;

    // The drivers' numbers, and two that nobody has.
    internal static readonly uint[] Drivers = [0, 1, 2, 8, 9, Scripted, 0x10000, 0x77, uint.MaxValue];

    // What the restricted application may use.
    internal static readonly uint[] Listed = [0, 8, Scripted, 0x10000];

    private const uint LittleRam = 1400;
    private const uint MuchRam = 22_000;

    internal StormBoard()
    {
        Protection = new MemoryProtectionUnit(Registers.Page);
        Kernel = new SimulatedKernel(Processes, Protection);
        Kernel.Drivers.Add(new AlarmDriver(Kernel.Processes, Alarm, 5));
        Kernel.Drivers.Add(new ConsoleDriver(Kernel.Processes, Line, Line));
        State = new ReadOnlyStateDriver(Kernel.Processes, Alarm, 5);
        Grant<BigGrant> grant = new(Kernel.Processes, upcalls: 32, readOnlyBuffers: 3, readWriteBuffers: 3, userspaceReadableBuffers: 2);
        Kernel.Drivers.Add(State);
        ScriptedGrant = grant;
        Kernel.Drivers.Add(new LedDriver([new StormLed(), new StormLed()]));
        Kernel.Drivers.Add(new LowLevelDebugDriver(Kernel.DebugOutput));
        Kernel.Drivers.Add(new ScriptedDriver(Scripted, grant) { Script = (scoped ref ProcessContext process, uint command, uint first, uint second) => NotifyAndWrite(grant, ref process, command, first, second) });
        Kernel.Drivers.Add(new IpcDriver(Kernel.Processes));
        byte[][] images = [Image("a"), Image("bb"), Image("ccc"), RestrictedImage("dddd"), Image("eeeee", MuchRam)];
        Kernel.StartImages(images);
        byte[] last = Image("ffffff", MuchRam);
        last.CopyTo(SimulatedMemory.Bytes(SimulatedMemory.FlashStart + (uint)images.Sum(image => image.Length), (uint)last.Length));
        Applications = [.. Enumerable.Range(0, (int)Processes).Select(slot => new SimulatedProcess(Kernel, Kernel.Processes[(uint)slot]))];
    }

    internal CoreRegisters Registers { get; } = new();

    internal IMemoryProtectionUnit Protection { get; }

    internal FakeAlarm Alarm { get; } = new();

    internal FakeUart Line { get; } = new();

    internal ReadOnlyStateDriver State { get; }

    internal SimulatedKernel Kernel { get; }

    /// <summary>A simulated process for each slot, whatever is in it.</summary>
    internal SimulatedProcess[] Applications { get; }

    /// <summary>What the driver of read-only state keeps in each process.</summary>
    internal Grant StateGrant => Kernel.Drivers.Find(ReadOnlyStateDriver.DriverNumber)!.Grant!;

    /// <summary>What the scripted driver keeps in each process.</summary>
    internal Grant ScriptedGrant { get; }

    /// <summary>Looks for applications that are not loaded, and loads those that can run.</summary>
    internal void Load()
    {
        Kernel.Processes.Loader!.Begin();
        while (Kernel.DeferredCalls.HasPending)
        {
            Kernel.ServiceDeferredCalls();
        }
    }

    /// <summary>Starts an application that has ended, as the kernel's loop does.</summary>
    internal void Start(Process process)
    {
        if (process.HasMemory)
        {
            process.Restart();
        }
        else if (Kernel.ProcessMemory.TryAllocate(process.Binary, out MemoryBlock block))
        {
            process.Restart(block);
        }
    }

    private static byte[] Image(string name, uint ram = LittleRam) => TbfImage.Valid(name, minimumRam: ram).ToArray();

    /// <summary>Even commands of the listed drivers only.</summary>
    private static byte[] RestrictedImage(string name) => TbfImage.Valid(name, minimumRam: LittleRam)
        .Element(6, [(byte)Listed.Length, 0, .. Listed.SelectMany(driver => TbfImage.Words(driver, 0, 0x5555_5555, 0x5555_5555))]).ToArray();

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
