// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Arch.CortexM;
using Tock.Kernel.Grants;
using Tock.Kernel.Processes;
using Tock.Kernel.Testing;
using Tock.Kernel.Tests.Device;
using Tock.Kernel.Tests.Protection;
using Tock.Kernel.Tests.Syscalls;
using static Tock.Kernel.Tests.Syscalls.SyscallBench;

namespace Tock.Kernel.Tests.Grants;

/// <summary>A restarted process has nothing of its former execution.</summary>
public sealed class RestartTests
{
    private readonly SyscallBench _bench = new(10000, new MemoryProtectionUnit(new CoreRegisters().Page));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Restart_AfterAnyEnd_BeginsAsAtFirst(int end)
    {
        uint startBreak = _bench.Process.AppBreak;
        uint startKernelBreak = _bench.Process.KernelMemoryBreak;
        uint block = _bench.Process.Block.Start;
        UseEverything();
        switch (end)
        {
            case 0:
                _bench.Call(ExitClass, 1, 5);
                break;
            case 1:
                _bench.Call(99, 0);
                break;
            default:
                _bench.Application.YieldWait();
                break;
        }

        _bench.Process.Restart();
        Assert.Equal(ProcessState.Running, _bench.Process.State);
        Assert.Equal(1u, _bench.Kernel.Processes.Ready);
        Assert.Equal(startBreak, _bench.Process.AppBreak);
        Assert.Equal(startKernelBreak, _bench.Process.KernelMemoryBreak);
        Assert.Equal(block, _bench.Process.Block.Start);
        Assert.Equal(1u, _bench.Process.Restarts);
        Assert.Equal(0u, _bench.Process.SystemCalls);
        Assert.Equal(0u, _bench.Process.TimeSliceExpirations);
        Assert.Equal(FaultCause.None, _bench.Process.Fault.Cause);
        Assert.False(_bench.Process.WantsStart);
        Assert.False(_bench.Process.HasUnhandledFault);
        Assert.False(_bench.Process.HasGrant(_bench.Grant));
        Assert.Equal(128u, _bench.Memop(0, _bench.Ram).Variant);
    }

    [Fact]
    public void Restart_GrantsAndSlots_AreZeroAgain()
    {
        UseEverything();
        _bench.Process.Restart();
        Assert.Equal(new SyscallResult(130, 0, 0, 0), _bench.Call(ReadWriteAllowClass, Driver, 0, 0, 0));
        Assert.Equal(new SyscallResult(130, 0, 0, 0), _bench.Call(ReadOnlyAllowClass, Driver, 0, 0, 0));
        Assert.Equal(new SyscallResult(130, 0, 0, 0), _bench.Call(SubscribeClass, Driver, 0, 0, 0));
        Assert.True(_bench.Grant.TryOpen(_bench.Process.Id, out ProcessContext process));
        using GrantLease<uint> lease = process.Enter(_bench.Grant);
        Assert.True(lease.IsEntered);
        Assert.Equal(0u, lease.State);
    }

    [Fact]
    public void Restart_WhatTheProcessCanReach_IsZero()
    {
        UseEverything();
        _bench.Process.Restart();
        AssertReachableIsZero();
    }

    [Fact]
    public void Restart_MemoryUncoveredLater_HoldsNothingOfFormerGrants()
    {
        UseEverything();
        Assert.Equal(128u, _bench.Memop(0, _bench.Ram + 400).Variant);
        _bench.Process.Restart();
        for (uint appBreak = _bench.Ram; appBreak < _bench.Ram + 10000; appBreak += 333)
        {
            Assert.Equal(128u, _bench.Memop(0, appBreak).Variant);
            AssertReachableIsZero();
        }
    }

    private void UseEverything()
    {
        _bench.Memop(1, 6000);
        SimulatedMemory.Bytes(_bench.Ram, _bench.Process.AppBreak - _bench.Ram).Fill(0xEE);
        _bench.Application.Subscribe(Driver, 0, 0xEEEE_EEEE);
        _bench.Call(ReadWriteAllowClass, Driver, 0, _bench.Ram, 300);
        _bench.Call(ReadOnlyAllowClass, Driver, 0, _bench.Ram, 300);
        Assert.True(_bench.Grant.TryOpen(_bench.Process.Id, out ProcessContext process));
        using (GrantLease<uint> lease = process.Enter(_bench.Grant))
        {
            lease.State = 0xEEEE_EEEE;
        }

        process.ScheduleUpcall(_bench.Grant, 0, 0xEEEE_EEEE, 2, 3);
        _bench.Process.TimeSliceExpirations++;
    }

    private void AssertReachableIsZero()
    {
        RegionImage image = RegionImage.At(_bench.Process.MemoryProtectionImage);
        for (uint address = SimulatedMemory.RamStart; address < SimulatedMemory.RamEnd; address += 32)
        {
            if (image.Unprivileged(address) != Access.None)
            {
                Assert.False(SimulatedMemory.Bytes(address, 32).ContainsAnyExcept((byte)0), $"stale bytes at 0x{address:x8}");
            }
        }
    }
}
