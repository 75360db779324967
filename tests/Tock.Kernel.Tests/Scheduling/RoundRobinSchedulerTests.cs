// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel.Platform;
using Tock.Kernel.Processes;
using Tock.Kernel.Scheduling;
using Tock.Kernel.Testing;

namespace Tock.Kernel.Tests.Scheduling;

/// <summary>Who executes next, and for how long.</summary>
public sealed class RoundRobinSchedulerTests
{
    private const uint Slice = 10_000;

    private readonly SimulatedKernel _kernel = new(processes: 5);
    private readonly SimulatedProcess[] _processes;
    private readonly MillisecondTimer _timer = new();
    private readonly RoundRobinScheduler _scheduler;

    public RoundRobinSchedulerTests()
    {
        // The fifth slot of the table stays empty.
        _processes = _kernel.Start("zero", "one", "two", "three");
        _scheduler = new RoundRobinScheduler(_timer, _kernel.Processes);
    }

    [Fact]
    public void Next_SlicesUsedUp_TakesEveryProcessInTurn()
    {
        List<uint> order = [.. Enumerable.Range(0, 12).Select(_ => Run(remaining: 0))];
        Assert.Equal([0u, 1u, 2u, 3u], order.Take(4));
        Assert.Equal(order.Take(4), order.Skip(4).Take(4));
        Assert.Equal(order.Take(4), order.Skip(8));
        for (int i = 1; i < order.Count; i++)
        {
            Assert.Equal((order[i - 1] + 1) % 4, order[i]);
        }
    }

    [Fact]
    public void Next_InterruptedByKernelWork_GoesOnWithTheRemainder()
    {
        uint first = _scheduler.Next(_kernel.Processes).Index;
        foreach (uint remaining in (uint[])[9_000, 8_500, 501])
        {
            Execute(_processes[first].Process, remaining);
            Process next = _scheduler.Next(_kernel.Processes);
            Assert.Equal(first, next.Index);
            Assert.Equal(remaining, _timer.Slice);
        }
    }

    [Fact]
    public void Next_HardlyAnythingLeft_GoesOnToTheNextForAWholeSlice()
    {
        uint first = Run(remaining: 100);
        Process next = _scheduler.Next(_kernel.Processes);
        Assert.NotEqual(first, next.Index);
        Assert.Equal(Slice, _timer.Slice);
    }

    [Fact]
    public void Next_ProcessYielded_LosesTheRestOfItsSlice()
    {
        uint first = _scheduler.Next(_kernel.Processes).Index;
        _processes[first].Process.WaitForAnyUpcall();
        Execute(_processes[first].Process, 9_000);
        Process next = _scheduler.Next(_kernel.Processes);
        Assert.NotEqual(first, next.Index);
        Assert.Equal(Slice, _timer.Slice);
    }

    [Fact]
    public void Next_OnlyOneReady_GetsSliceAfterSlice()
    {
        foreach (uint index in (uint[])[0, 1, 3])
        {
            _processes[index].Process.WaitForAnyUpcall();
        }

        for (int i = 0; i < 5; i++)
        {
            Process next = _scheduler.Next(_kernel.Processes);
            Assert.Equal(2u, next.Index);
            Assert.Equal(Slice, _timer.Slice);
            Execute(next, 0);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Next_RandomReadySets_PicksOnlyReadyOnesAndLetsNobodyWaitLongerThanARound(int seed)
    {
        Random random = new(seed);
        int[] passedOver = new int[5];
        uint[] turns = new uint[4];
        for (int round = 0; round < 20_000; round++)
        {
            uint ready = (uint)random.Next(1, 16);

            // A process stays ready until it has had its turn, as a process does.
            for (int i = 0; i < 4; i++)
            {
                ready |= passedOver[i] != 0 ? 1u << i : 0;
            }

            _kernel.Processes.Ready = ready;
            Process next = _scheduler.Next(_kernel.Processes);
            uint chosen = next.Index;
            Assert.True((ready & (1u << (int)chosen)) != 0, "a process that is not ready was chosen");
            Assert.InRange(_timer.Slice, 501u, Slice);
            uint remaining = random.Next(3) == 0 ? _timer.Slice - 1 - (uint)random.Next((int)_timer.Slice) : 0;
            Execute(next, remaining);
            turns[chosen]++;
            for (int i = 0; i < 4; i++)
            {
                bool waits = i != chosen && (ready & (1u << i)) != 0;

                // A turn ends only with its slice, so that it may take several executions.
                passedOver[i] = !waits ? 0 : remaining > 500 ? Math.Max(passedOver[i], 1) : passedOver[i] + 1;
                Assert.True(passedOver[i] <= 4, $"process {i} was passed over {passedOver[i]} times");
            }
        }

        Assert.All(turns, count => Assert.InRange(count, 3_000u, 8_000u));
    }

    private uint Run(uint remaining)
    {
        Process next = _scheduler.Next(_kernel.Processes);
        Execute(next, remaining);
        return next.Index;
    }

    private void Execute(Process process, uint remaining)
    {
        _timer.Remaining = remaining;
        _scheduler.Executed(process);
    }

    private sealed class MillisecondTimer : ISchedulerTimer
    {
        public uint TicksPerMillisecond => 1000;

        public uint Remaining { get; set; }

        public uint Slice { get; private set; }

        public void Start(uint ticks) => Slice = ticks;

        public void Stop()
        {
        }
    }
}
