// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel.Grants;
using Tock.Kernel.Platform;
using Tock.Kernel.Processes;
using Tock.Kernel.Syscalls;
using Tock.Kernel.Testing;
using Tock.Kernel.Tests.Device;

namespace Tock.Kernel.Tests.Syscalls;

/// <summary>A kernel with three drivers, and one process that makes system calls.</summary>
internal sealed class SyscallBench
{
    internal const uint YieldClass = 0;
    internal const uint SubscribeClass = 1;
    internal const uint CommandClass = 2;
    internal const uint ReadWriteAllowClass = 3;
    internal const uint ReadOnlyAllowClass = 4;
    internal const uint MemopClass = 5;
    internal const uint ExitClass = 6;

    /// <summary>Driver with 3 upcalls, 2 read-only and 2 read-write buffers.</summary>
    internal const uint Driver = 0x10;

    /// <summary>Driver with 1 upcall and no buffers.</summary>
    internal const uint OtherDriver = 0x20;

    /// <summary>Driver without a grant.</summary>
    internal const uint BareDriver = 0x30;

    /// <summary>Nobody serves this number.</summary>
    internal const uint NoDriver = 0x99;

    internal SyscallBench(uint minimumRam = 4096, IMemoryProtectionUnit? memoryProtection = null)
    {
        Kernel = new SimulatedKernel(memoryProtection: memoryProtection);
        Grant = new Grant<uint>(Kernel.Processes, upcalls: 3, readOnlyBuffers: 2, readWriteBuffers: 2);
        OtherGrant = new Grant<uint>(Kernel.Processes, upcalls: 1);
        Scripted = new ScriptedDriver(Driver, Grant);
        Kernel.Drivers.Add(Scripted);
        Kernel.Drivers.Add(new ScriptedDriver(OtherDriver, OtherGrant));
        Kernel.Drivers.Add(new ScriptedDriver(BareDriver, grant: null));
        Application = Kernel.StartWithMemory(minimumRam, "bench")[0];
    }

    internal SimulatedKernel Kernel { get; }

    internal Grant<uint> Grant { get; }

    internal Grant<uint> OtherGrant { get; }

    internal ScriptedDriver Scripted { get; }

    internal SimulatedProcess Application { get; }

    internal Process Process => Application.Process;

    internal uint Ram => Process.Block.Start;

    internal SyscallResult Call(uint syscallClass, uint r0, uint r1 = 0, uint r2 = 0, uint r3 = 0) =>
        Application.Call(syscallClass, r0, r1, r2, r3);

    internal SyscallResult Memop(uint operation, uint argument = 0) => Call(MemopClass, operation, argument, 0x2222, 0x3333);

    /// <summary>Moves the break as far as it goes.</summary>
    internal void TakeAllMemory()
    {
        uint step = 0x1_0000;
        while (step != 0)
        {
            if (Memop(1, step).Variant != SyscallResult.SuccessU32)
            {
                step /= 2;
            }
        }
    }
}
