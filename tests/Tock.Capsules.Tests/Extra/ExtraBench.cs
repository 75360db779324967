// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using Tock.Kernel.DeferredCalls;
using Tock.Kernel.Processes;
using Tock.Kernel.Syscalls;
using Tock.Kernel.Testing;
using Xunit;

namespace Tock.Capsules.Tests.Extra;

/// <summary>A driver that works in portions, and three processes that use it by real system calls.</summary>
internal sealed class ExtraBench
{
    private const uint Upcall = 0;
    private const int MostPortions = 10_000;

    private readonly SimulatedKernel _kernel = new();
    private readonly uint _driver;
    private readonly SimulatedProcess[] _processes;

    internal ExtraBench(uint number, Func<ProcessTable, DeferredCallQueue, SyscallDriver> make)
    {
        _driver = number;
        _kernel.Drivers.Add(make(_kernel.Processes, _kernel.DeferredCalls));
        _processes = _kernel.StartWithMemory(4096, "one", "two", "three");
        foreach (SimulatedProcess process in _processes)
        {
            process.Subscribe(number, Upcall, userData: 7);
        }
    }

    internal SimulatedProcess One => _processes[0];

    internal SimulatedProcess Two => _processes[1];

    internal SimulatedProcess Three => _processes[2];

    /// <summary>Gets a value indicating whether the kernel has work.</summary>
    internal bool HasWork => _kernel.DeferredCalls.HasPending;

    /// <summary>Lets the kernel do what is set now, once.</summary>
    internal void Step() => _kernel.ServiceDeferredCalls();

    /// <summary>Lets the kernel work until nothing is left.</summary>
    /// <returns>How many rounds that took.</returns>
    internal int Drain()
    {
        int rounds = 0;
        for (; HasWork; rounds++)
        {
            Assert.True(rounds < MostPortions, "the driver never comes to an end");
            Step();
        }

        return rounds;
    }

    /// <summary>Makes a command that has to succeed without a value.</summary>
    internal void Succeed(SimulatedProcess process, uint command, uint argument0 = 0, uint argument1 = 0) =>
        Assert.Equal(SyscallResult.Success, process.Command(_driver, command, argument0, argument1).Variant);

    /// <summary>Makes a command that has to fail, and gives the error back.</summary>
    internal uint Error(SimulatedProcess process, uint command, uint argument0 = 0, uint argument1 = 0)
    {
        SyscallResult result = process.Command(_driver, command, argument0, argument1);
        Assert.Equal(SyscallResult.Failure, result.Variant);
        return result.Value1;
    }

    /// <summary>Shares bytes for reading in fresh memory of the process.</summary>
    /// <returns>Their address.</returns>
    internal uint Share(SimulatedProcess process, uint slot, ReadOnlySpan<byte> content)
    {
        uint address = process.Allocate(content);
        Assert.Equal(SyscallResult.SuccessU32U32, process.AllowReadOnly(_driver, slot, address, (uint)content.Length).Variant);
        return address;
    }

    /// <summary>Shares memory for writing, filled with 0xEE.</summary>
    /// <returns>Its address.</returns>
    internal uint ShareRoom(SimulatedProcess process, uint slot, uint length)
    {
        byte[] content = new byte[length];
        Array.Fill(content, (byte)0xEE);
        uint address = process.Allocate(content);
        Assert.Equal(SyscallResult.SuccessU32U32, process.AllowReadWrite(_driver, slot, address, length).Variant);
        return address;
    }

    /// <summary>Takes the only upcall that waits, and gives its first two arguments back.</summary>
    internal static (uint First, uint Second) Take(SimulatedProcess process)
    {
        DeliveredUpcall? upcall = process.NextUpcall();
        Assert.Equal((7u, 0u), (upcall?.UserData ?? 0, process.Process.WaitingUpcalls));
        return (upcall!.Value.Argument0, upcall.Value.Argument1);
    }

    /// <summary>Gets memory of a process as hexadecimal digits.</summary>
    internal static string Hex(uint address, uint length) => Convert.ToHexStringLower(SimulatedMemory.Bytes(address, length));
}
