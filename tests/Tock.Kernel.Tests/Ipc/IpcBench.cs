// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel.Ipc;
using Tock.Kernel.Processes;
using Tock.Kernel.Testing;

namespace Tock.Kernel.Tests.Ipc;

/// <summary>Processes on a kernel with the IPC driver: a service, and clients that have found it.</summary>
internal sealed class IpcBench
{
    internal const uint Driver = IpcDriver.DriverNumber;
    internal const uint NotifyService = 2;
    internal const uint NotifyClient = 3;

    internal IpcBench(uint clients = 1, uint slots = 8)
    {
        Kernel = new SimulatedKernel(slots);
        Kernel.Drivers.Add(new IpcDriver(Kernel.Processes));
        Management = new ProcessManagement(Kernel.Processes);
        string[] names = new string[clients + 1];
        names[0] = "service";
        for (uint i = 1; i <= clients; i++)
        {
            names[i] = $"client{i}";
        }

        All = Kernel.Start(names);
        Service.Subscribe(Driver, Service.Process.Index, 0x5E);
    }

    internal SimulatedKernel Kernel { get; }

    internal SimulatedMemoryProtection MemoryProtection => (SimulatedMemoryProtection)Kernel.MemoryProtection;

    internal ProcessManagement Management { get; }

    internal SimulatedProcess[] All { get; }

    internal SimulatedProcess Service => All[0];

    internal SimulatedProcess Client => All[1];

    internal static SyscallResult Discover(SimulatedProcess process, string name)
    {
        uint address = process.Allocate(name);
        process.AllowReadOnly(Driver, 0, address, (uint)name.Length);
        return process.Command(Driver, 1);
    }

    /// <summary>Gets memory that one region of the memory protection unit can show, and lends it.</summary>
    internal static uint Lend(SimulatedProcess lender, SimulatedProcess borrower, uint length = 64)
    {
        uint end = lender.Call(5, 1, 0).Value1;
        lender.Call(5, 1, ((end + 63) & ~63u) - end);
        uint address = lender.Allocate(new byte[length]);
        SyscallResult result = lender.AllowReadWrite(Driver, borrower.Process.Index, address, length);
        Assert.Equal(SyscallResult.SuccessU32U32, result.Variant);
        return address;
    }

    internal bool CanReach(SimulatedProcess process, uint address) =>
        MemoryProtection.Shows(process.Process.MemoryProtectionImage, address);

    /// <summary>A client finds the service and subscribes to it.</summary>
    internal void Introduce(SimulatedProcess client)
    {
        Assert.Equal(SyscallResult.SuccessU32, Discover(client, "service").Variant);
        client.Subscribe(Driver, Service.Process.Index, 0xC1);
    }
}
