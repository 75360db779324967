// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel.Processes;
using Tock.Kernel.Scheduling;
using Tock.Kernel.Tests.Processes;

namespace Tock.Kernel.Tests.Scheduling;

/// <summary>What tells the schedulers apart: who is next, for how long, and who waits for whom.</summary>
public sealed class SchedulerTests
{
    private const uint Millisecond = 100;

    private static SchedulerBench Cooperative => new((_, processes) => new CooperativeScheduler(processes));

    private static SchedulerBench Priority => new((_, _) => new PriorityScheduler());

    private static SchedulerBench Feedback =>
        new((timer, processes) => new MultilevelFeedbackQueueScheduler(timer, processes));

    [Fact]
    public void Cooperative_ProcessesThatWait_TakeTurns() => Assert.Equal([0, 1, 2, 3, 0, 1], Cooperative.Order(6, 1, waits: true));

    [Fact]
    public void Cooperative_OneThatNeverWaits_KeepsTheProcessorWithoutASlice()
    {
        SchedulerBench bench = Cooperative;
        for (int i = 0; i < 5; i++)
        {
            Assert.Equal((0u, SchedulerBench.NoSlice), bench.Execute(1_000_000));
        }
    }

    [Fact]
    public void Cooperative_OneThatFaulted_GivesWay()
    {
        SchedulerBench bench = Cooperative;
        bench.Execute(1);
        bench[0].Terminate();
        Assert.Equal(1u, bench.Execute(1).Index);
    }

    [Fact]
    public void Priority_LowestSlotThatIsReady_Executes()
    {
        SchedulerBench bench = Priority;
        bench.SetReady(2, 3);
        Assert.Equal([2, 2], bench.Order(2, 1));
        bench.SetReady(1, 2, 3);
        Assert.Equal((1u, SchedulerBench.NoSlice), bench.Execute(1));
        bench.SetReady(3);
        Assert.Equal(3u, bench.Execute(1).Index);
    }

    [Fact]
    public void Feedback_AtTheTop_TakeTurnsInTenMilliseconds()
    {
        SchedulerBench bench = Feedback;
        Assert.Equal((0u, 10 * Millisecond), bench.Execute(1, waits: true));
        Assert.Equal((1u, 10 * Millisecond), bench.Execute(1, waits: true));
        Assert.Equal([2, 3, 0], bench.Order(3, 1, waits: true));
    }

    [Fact]
    public void Feedback_SliceUsedUp_GoesDownAndGetsALongerOne()
    {
        SchedulerBench bench = Feedback;
        bench.SetReady(0);
        Assert.Equal(10 * Millisecond, bench.Execute(uint.MaxValue).Slice);
        Assert.Equal(20 * Millisecond, bench.Execute(uint.MaxValue).Slice);
        Assert.Equal(50 * Millisecond, bench.Execute(uint.MaxValue).Slice);
        Assert.Equal(50 * Millisecond, bench.Execute(uint.MaxValue).Slice);
    }

    [Fact]
    public void Feedback_OneThatWaits_GoesBeforeOneThatComputes()
    {
        SchedulerBench bench = Feedback;
        bench.SetReady(0, 1);
        Assert.Equal(0u, bench.Execute(uint.MaxValue).Index);
        Assert.Equal([1, 1, 1], bench.Order(3, 1, waits: true));
    }

    [Fact]
    public void Feedback_WaitingJustBeforeTheEnd_DoesNotKeepTheTop()
    {
        SchedulerBench bench = Feedback;
        bench.SetReady(0);
        bench.Execute(6 * Millisecond, waits: true);
        Assert.Equal(4 * Millisecond, bench.Execute(4 * Millisecond, waits: true).Slice);
        Assert.Equal(20 * Millisecond, bench.Execute(1).Slice);
    }

    [Fact]
    public void Feedback_Interrupted_GoesOnWithTheRest()
    {
        SchedulerBench bench = Feedback;
        Assert.Equal((0u, 10 * Millisecond), bench.Execute(3 * Millisecond));
        Assert.Equal((0u, 7 * Millisecond), bench.Execute(3 * Millisecond));
        Assert.Equal((0u, 4 * Millisecond), bench.Execute(uint.MaxValue));
        Assert.Equal(1u, bench.Execute(1).Index);
    }

    [Fact]
    public void Feedback_AtTheBottom_ComesToTheTopAfterFiveSeconds()
    {
        SchedulerBench bench = Feedback;
        bench.SetReady(0, 1);
        Assert.Equal([0, 1, 0, 1], bench.Order(4, uint.MaxValue));

        bench.SetReady(0, 2);
        Assert.Equal([2, 2], bench.Order(2, uint.MaxValue));
        uint executed = 10 + 20 + 10 + 20 + 10 + 20;
        while (executed < MultilevelFeedbackQueueScheduler.BoostMilliseconds)
        {
            Assert.Equal(50 * Millisecond, bench.Execute(uint.MaxValue).Slice);
            executed += 50;
        }

        Assert.Equal(10 * Millisecond, bench.Execute(1, waits: true).Slice);
        Assert.Equal(10 * Millisecond, bench.Execute(1, waits: true).Slice);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void KernelLoop_AnyScheduler_RunsAllThatWaitInTurn(int kind)
    {
        LoopBench bench = new(FaultPolicy.Stop(), ["one", "two", "three"], kind switch
        {
            0 => (_, processes) => new CooperativeScheduler(processes),
            1 => (_, _) => new PriorityScheduler(),
            _ => (timer, processes) => new MultilevelFeedbackQueueScheduler(timer, processes),
        });
        bench.Remaining = 900;
        bench.OnExecute = process => process.WaitForAnyUpcall();
        for (int i = 0; i < 5; i++)
        {
            bench.Loop.RunOnce();
        }

        Assert.Equal([0u, 1u, 2u], bench.Executions);
        Assert.Equal(2, bench.Sleeps);
        Assert.Equal(0u, bench[0].TimeSliceExpirations);
    }
}
