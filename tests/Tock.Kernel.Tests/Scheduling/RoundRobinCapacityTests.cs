// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Numerics;
using Tock.Kernel.Platform;
using Tock.Kernel.Processes;
using Tock.Kernel.Scheduling;
using Tock.Kernel.Testing;

namespace Tock.Kernel.Tests.Scheduling;

/// <summary>Tables of every size, up to a slot for each bit.</summary>
public sealed class RoundRobinCapacityTests : ISchedulerTimer
{
    uint ISchedulerTimer.TicksPerMillisecond => 1000;

    uint ISchedulerTimer.Remaining => 0;

    [Theory]
    [InlineData(1u)]
    [InlineData(2u)]
    [InlineData(31u)]
    [InlineData(32u)]
    public void Next_AnyReadySet_IsTheNextReadySlotBehindTheLast(uint capacity)
    {
        SimulatedKernel kernel = new(capacity);
        RoundRobinScheduler scheduler = new(this, kernel.Processes);
        Random random = new((int)capacity);
        int last = (int)capacity - 1;
        for (int round = 0; round < 5000; round++)
        {
            uint ready = (uint)random.NextInt64(1, 1L << (int)capacity);
            ready = random.Next(2) == 0 ? ready : 1u << BitOperations.TrailingZeroCount(ready);
            int expected = Enumerable.Range(1, (int)capacity).Select(step => (last + step) % (int)capacity)
                .First(slot => (ready & (1u << slot)) != 0);
            kernel.Processes.Ready = ready;
            Process process = scheduler.Next(kernel.Processes);
            Assert.Equal((uint)expected, process.Index);
            scheduler.Executed(process);
            last = expected;
        }
    }

    void ISchedulerTimer.Start(uint ticks)
    {
    }

    void ISchedulerTimer.Stop()
    {
    }
}
