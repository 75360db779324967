// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel.Processes;
using Tock.Kernel.Testing;
using Tock.Kernel.Tests.Syscalls;
using static Tock.Kernel.Tests.Syscalls.SyscallBench;

namespace Tock.Kernel.Tests.Upcalls;

/// <summary>Rules of the queue one by one.</summary>
public sealed class UpcallQueueTests
{
    private const uint QueueCapacity = 10;

    private readonly SyscallBench _bench = new();

    [Fact]
    public void ScheduleUpcall_DriverThatWasNeverUsed_IsForgotten()
    {
        Schedule(_bench.Grant, 0, 1);
        _bench.Application.Subscribe(Driver, 0);
        Assert.Null(_bench.Application.YieldForUpcall());
    }

    [Theory]
    [InlineData(3u)]
    [InlineData(32u)]
    [InlineData(0xFFFF_FFFFu)]
    public void ScheduleUpcall_SlotThatDoesNotExist_ChangesNothing(uint slot)
    {
        _bench.Application.Subscribe(Driver, 0);
        Schedule(_bench.Grant, slot, 1);
        Assert.Null(_bench.Application.YieldForUpcall());
    }

    [Fact]
    public void WaitFor_WantedOneLatchedBehindAFullQueue_IsGiven()
    {
        _bench.Application.Subscribe(Driver, 0);
        _bench.Application.Subscribe(OtherDriver, 0);
        Fill();
        Schedule(_bench.OtherGrant, 0, 77);
        Assert.Equal(77u, _bench.Call(YieldClass, 2, OtherDriver, 0).Variant);
        Assert.Equal(ProcessState.Running, _bench.Process.State);
        for (uint i = 0; i < QueueCapacity; i++)
        {
            Assert.Equal(i, _bench.Application.YieldForUpcall()?.Argument0);
        }

        Assert.Null(_bench.Application.YieldForUpcall());
    }

    [Fact]
    public void WaitFor_QueueFullOfOthers_EndsWhenTheWantedOneComes()
    {
        _bench.Application.Subscribe(Driver, 0);
        _bench.Application.Subscribe(OtherDriver, 0);
        Fill();
        _bench.Call(YieldClass, 2, OtherDriver, 0);
        Schedule(_bench.Grant, 0, 1000);
        Assert.Equal(ProcessState.YieldedFor, _bench.Process.State);
        Schedule(_bench.OtherGrant, 0, 77);
        Assert.Equal(77u, _bench.Application.Registers().Variant);
        Assert.Equal(ProcessState.Running, _bench.Process.State);
    }

    [Fact]
    public void ScheduleUpcall_LatchedAgain_KeepsTheNewestAndCounts()
    {
        _bench.Application.Subscribe(Driver, 0);
        _bench.Application.Subscribe(Driver, 1);
        Fill();
        Schedule(_bench.Grant, 1, 50);
        Assert.Equal(0u, _bench.Process.CoalescedUpcalls);
        Schedule(_bench.Grant, 1, 51);
        Schedule(_bench.Grant, 1, 52);
        Assert.Equal(2u, _bench.Process.CoalescedUpcalls);
        for (uint i = 0; i < QueueCapacity; i++)
        {
            Assert.Equal(i, _bench.Application.YieldForUpcall()?.Argument0);
        }

        Assert.Equal(52u, _bench.Application.YieldForUpcall()?.Argument0);
        Assert.Null(_bench.Application.YieldForUpcall());
    }

    [Theory]
    [InlineData(Driver, 0u)]
    [InlineData(Driver, 2u)]
    [InlineData(OtherDriver, 0u)]
    public void ScheduleUpcall_BusyDriverLatchedAgainAndAgain_DoesNotStarveAnother(uint quietDriver, uint quietSlot)
    {
        _bench.Application.Subscribe(Driver, 1);
        _bench.Application.Subscribe(quietDriver, quietSlot, userData: 0xABCD);
        for (uint i = 0; i <= QueueCapacity; i++)
        {
            Schedule(_bench.Grant, 1, i);
        }

        Schedule(quietDriver == Driver ? _bench.Grant : _bench.OtherGrant, quietSlot, 5);
        for (int rounds = 0; rounds < 50; rounds++)
        {
            if (_bench.Application.YieldForUpcall()?.UserData == 0xABCD)
            {
                return;
            }

            Schedule(_bench.Grant, 1, 1);
        }

        Assert.Fail("the quiet driver's upcall did not come in 50 yields");
    }

    [Fact]
    public void Subscribe_Swap_DropsQueuedAndLatchedOfItsSlotOnly()
    {
        _bench.Application.Subscribe(Driver, 0);
        _bench.Application.Subscribe(Driver, 1);
        for (uint i = 0; i < QueueCapacity; i++)
        {
            Schedule(_bench.Grant, i % 2, i);
        }

        Schedule(_bench.Grant, 0, 100);
        Schedule(_bench.Grant, 1, 101);
        _bench.Application.Subscribe(Driver, 0);
        foreach (uint expected in (uint[])[1, 3, 5, 7, 9, 101])
        {
            Assert.Equal(expected, _bench.Application.YieldForUpcall()?.Argument0);
        }

        Assert.Null(_bench.Application.YieldForUpcall());
    }

    [Fact]
    public void Subscribe_Refused_DropsNothing()
    {
        _bench.Application.Subscribe(Driver, 0);
        Schedule(_bench.Grant, 0, 1);
        _bench.Call(SubscribeClass, Driver, 0, 0x4000_0001, 0);
        _bench.Call(SubscribeClass, Driver, 3, 0, 0);
        Assert.Equal(1u, _bench.Application.YieldForUpcall()?.Argument0);
    }

    [Fact]
    public void Restart_WithFullQueueAndLatches_BeginsWithNothing()
    {
        _bench.Application.Subscribe(Driver, 0);
        _bench.Application.Subscribe(Driver, 1);
        Fill();
        Schedule(_bench.Grant, 1, 1);
        Schedule(_bench.Grant, 1, 2);
        _bench.Process.Restart();
        Assert.Equal(0u, _bench.Process.CoalescedUpcalls);
        _bench.Application.Subscribe(Driver, 0);
        Assert.Null(_bench.Application.YieldForUpcall());
        Schedule(_bench.Grant, 0, 3);
        Assert.Equal(3u, _bench.Application.TakeUpcall()?.Argument0);
        Assert.Null(_bench.Application.YieldForUpcall());
    }

    [Fact]
    public void ScheduleUpcall_WhileTheDriverHasItsGrantEntered_IsQueuedLikeAnyOther()
    {
        _bench.Application.Subscribe(Driver, 0);
        _bench.Scripted.Script = (scoped ref ProcessContext process, uint command, uint first, uint second) =>
        {
            using Kernel.Grants.GrantLease<uint> lease = process.Enter(_bench.Grant);
            process.ScheduleUpcall(_bench.Grant, 0, 8, 9, 10);
            return Kernel.Syscalls.CommandReturn.Success();
        };
        Assert.Equal(128u, _bench.Application.Command(Driver, 1).Variant);
        Assert.Equal(8u, _bench.Application.YieldForUpcall()?.Argument0);
    }

    private void Fill()
    {
        for (uint i = 0; i < QueueCapacity; i++)
        {
            Schedule(_bench.Grant, 0, i);
        }
    }

    private void Schedule(Kernel.Grants.Grant grant, uint slot, uint argument)
    {
        Assert.True(grant.TryOpen(_bench.Process.Id, out ProcessContext process));
        process.ScheduleUpcall(grant, slot, argument, 0, 0);
    }
}
