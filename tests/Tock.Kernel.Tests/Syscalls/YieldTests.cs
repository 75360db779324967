// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel.Processes;
using Tock.Kernel.Testing;
using static Tock.Kernel.Tests.Syscalls.SyscallBench;

namespace Tock.Kernel.Tests.Syscalls;

/// <summary>Yield-NoWait, Yield-Wait and Yield-WaitFor (TRD 104, 4.1).</summary>
public sealed class YieldTests
{
    private const uint NoWait = 0;
    private const uint Wait = 1;
    private const uint WaitFor = 2;

    private readonly SyscallBench _bench = new();

    private uint Function => _bench.Application.Function;

    [Fact]
    public void NoWait_NothingQueued_ClearsTheFlagAndGoesOn()
    {
        SimulatedMemory.Bytes(_bench.Ram, 4).Fill(0xEE);
        Assert.Equal(new SyscallResult(0, _bench.Ram + 1, 7, 8), _bench.Call(YieldClass, NoWait, _bench.Ram + 1, 7, 8));
        Assert.Equal([0xEE, 0, 0xEE, 0xEE], SimulatedMemory.Bytes(_bench.Ram, 4).ToArray());
        Assert.Equal(ProcessState.Running, _bench.Process.State);
        Assert.Equal(0, _bench.Kernel.Boundary.Departures);
    }

    [Fact]
    public void NoWait_Queued_SetsTheFlagToOneAndDelivers()
    {
        SubscribeAndSchedule();
        SimulatedMemory.Bytes(_bench.Ram, 4).Fill(0xEE);
        _bench.Call(YieldClass, NoWait, _bench.Ram);
        Assert.Equal([1, 0xEE, 0xEE, 0xEE], SimulatedMemory.Bytes(_bench.Ram, 4).ToArray());
        Assert.Equal(new DeliveredUpcall(Function, 1, 2, 3, 99), _bench.Application.TakeUpcall());
    }

    [Fact]
    public void NoWait_FlagAddressThatIsNotItsMemory_IsNotWritten()
    {
        uint beyond = _bench.Process.AppBreak;
        byte before = SimulatedMemory.Bytes(beyond, 1)[0];
        byte stored = SimulatedMemory.Bytes(_bench.Process.Block.End - 1, 1)[0];
        foreach (uint flag in (uint[])[0, beyond, _bench.Process.Block.End - 1, SimulatedMemory.RamStart, 0x4000_0000, 0xFFFF_FFFF])
        {
            _bench.Call(YieldClass, NoWait, flag);
            Assert.Equal(ProcessState.Running, _bench.Process.State);
        }

        Assert.Equal(before, SimulatedMemory.Bytes(beyond, 1)[0]);
        Assert.Equal(stored, SimulatedMemory.Bytes(_bench.Process.Block.End - 1, 1)[0]);
        Assert.Equal(0xA5, SimulatedMemory.Bytes(SimulatedMemory.RamStart, 1)[0]);
    }

    [Fact]
    public void Wait_NothingQueued_LeavesTheProcessUntilAnUpcallComes()
    {
        _bench.Call(SubscribeClass, Driver, 0, Function, 99);
        _bench.Call(YieldClass, Wait);
        Assert.Equal(ProcessState.Yielded, _bench.Process.State);
        Assert.Equal(0u, _bench.Kernel.Processes.Ready);
        Assert.Equal(1, _bench.Kernel.Boundary.Departures);
        Schedule(0, 1, 2, 3);
        Assert.Equal(ProcessState.Running, _bench.Process.State);
        Assert.Equal(1u, _bench.Kernel.Processes.Ready);
        Assert.Equal(new DeliveredUpcall(Function, 1, 2, 3, 99), _bench.Application.TakeUpcall());
    }

    [Fact]
    public void Wait_Queued_DeliversWithoutLeavingTheProcess()
    {
        SubscribeAndSchedule();
        _bench.Call(YieldClass, Wait);
        Assert.Equal(0, _bench.Kernel.Boundary.Departures);
        Assert.Equal(new DeliveredUpcall(Function, 1, 2, 3, 99), _bench.Application.TakeUpcall());
    }

    [Fact]
    public void Wait_OnlyForSlotsWithoutFunction_DropsThemAndWaits()
    {
        _bench.Call(SubscribeClass, Driver, 0, 0, 0);
        Schedule(0, 1, 2, 3);
        _bench.Call(YieldClass, Wait);
        Assert.Equal(ProcessState.Yielded, _bench.Process.State);
        Schedule(0, 1, 2, 3);
        Assert.Equal(ProcessState.Yielded, _bench.Process.State);
    }

    [Fact]
    public void WaitFor_Queued_GivesTheArgumentsAndKeepsR3AndDoesNotCall()
    {
        SubscribeAndSchedule();
        Assert.Equal(new SyscallResult(1, 2, 3, 0x33), _bench.Call(YieldClass, WaitFor, Driver, 0, 0x33));
        Assert.Null(_bench.Application.TakeUpcall());
        Assert.Equal(0, _bench.Kernel.Boundary.Departures);
    }

    [Fact]
    public void WaitFor_Later_GivesTheArgumentsAndKeepsR3()
    {
        _bench.Call(YieldClass, WaitFor, Driver, 1, 0x33);
        Assert.Equal(ProcessState.YieldedFor, _bench.Process.State);
        Assert.Equal(1, _bench.Kernel.Boundary.Departures);
        Schedule(0, 9, 9, 9);
        Schedule(2, 9, 9, 9);
        Assert.Equal(ProcessState.YieldedFor, _bench.Process.State);
        Schedule(1, 4, 5, 6);
        Assert.Equal(ProcessState.Running, _bench.Process.State);
        Assert.Equal(new SyscallResult(4, 5, 6, 0x33), _bench.Application.Registers());
    }

    [Fact]
    public void WaitFor_FirstContactWithTheDriver_AllocatesItsGrantSoThatItCanEnd()
    {
        Assert.False(_bench.Process.HasGrant(_bench.OtherGrant));
        _bench.Call(YieldClass, WaitFor, OtherDriver, 0);
        Assert.True(_bench.Process.HasGrant(_bench.OtherGrant));
        Assert.True(_bench.OtherGrant.TryOpen(_bench.Process.Id, out ProcessContext process));
        process.ScheduleUpcall(_bench.OtherGrant, 0, 7, 8, 9);
        Assert.Equal(new SyscallResult(7, 8, 9, 0), _bench.Application.Registers());
    }

    [Theory]
    [InlineData(NoDriver, 0u)]
    [InlineData(BareDriver, 0u)]
    [InlineData(Driver, 3u)]
    [InlineData(Driver, 0xFFFF_FFFFu)]
    public void WaitFor_WhatCannotCome_WaitsAndNothingElseEndsIt(uint driver, uint slot)
    {
        _bench.Call(SubscribeClass, Driver, 0, Function, 0);
        _bench.Call(YieldClass, WaitFor, driver, slot);
        Schedule(0, 1, 2, 3);
        Assert.Equal(ProcessState.YieldedFor, _bench.Process.State);
    }

    [Theory]
    [InlineData(3u)]
    [InlineData(0xFFFF_FFFFu)]
    public void UnknownVariant_ReturnsAtOnceWithAllRegisters(uint variant)
    {
        SubscribeAndSchedule();
        Assert.Equal(new SyscallResult(variant, 2, 3, 4), _bench.Call(YieldClass, variant, 2, 3, 4));
        Assert.Equal(ProcessState.Running, _bench.Process.State);
        Assert.Null(_bench.Application.TakeUpcall());
    }

    private void SubscribeAndSchedule()
    {
        _bench.Call(SubscribeClass, Driver, 0, Function, 99);
        Schedule(0, 1, 2, 3);
    }

    private void Schedule(uint slot, uint argument0, uint argument1, uint argument2)
    {
        Assert.True(_bench.Grant.TryOpen(_bench.Process.Id, out ProcessContext process));
        process.ScheduleUpcall(_bench.Grant, slot, argument0, argument1, argument2);
    }
}
