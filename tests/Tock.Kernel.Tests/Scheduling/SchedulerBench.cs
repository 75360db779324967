// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel.Platform;
using Tock.Kernel.Processes;
using Tock.Kernel.Scheduling;
using Tock.Testing;

namespace Tock.Kernel.Tests.Scheduling;

/// <summary>A scheduler and four processes; the test says how each execution goes.</summary>
internal sealed class SchedulerBench : ISchedulerTimer
{
    private readonly SimulatedKernel _kernel;
    private readonly IScheduler _scheduler;

    internal SchedulerBench(Func<ISchedulerTimer, ProcessTable, IScheduler> create)
    {
        _kernel = new SimulatedKernel(processes: 4);
        _kernel.StartWithMemory(512, "a", "b", "c", "d");
        _scheduler = create(this, _kernel.Processes);
    }

    public uint TicksPerMillisecond => 100;

    public void Start(uint ticks)
    {
    }

    public uint Stop() => 0;

    internal Process this[uint index] => _kernel.Processes[index];

    /// <summary>Lets all wait but these.</summary>
    internal void SetReady(params uint[] ready)
    {
        for (uint i = 0; i < 4; i++)
        {
            if (!ready.Contains(i))
            {
                this[i].WaitForAnyUpcall();
            }
            else if (!this[i].IsAlive || this[i].State != ProcessState.Running)
            {
                this[i].Restart();
            }
        }
    }

    /// <summary>One execution that leaves so much of its slice; afterwards the process waits, or was only interrupted.</summary>
    /// <param name="use">Ticks that it executes.</param>
    /// <param name="waits">Whether it waits then, and is ready again at once.</param>
    /// <returns>Which process, and the slice it was given.</returns>
    internal (uint Index, uint Slice) Execute(uint use, bool waits = false)
    {
        SchedulingDecision decision = _scheduler.Next(_kernel.Processes);
        uint remaining = decision.Slice == SchedulingDecision.NoSlice ? decision.Slice : decision.Slice - Math.Min(use, decision.Slice);
        if (waits)
        {
            decision.Process.WaitForAnyUpcall();
        }

        _scheduler.Executed(decision.Process, remaining);
        if (waits)
        {
            decision.Process.Restart();
        }

        return (decision.Process.Index, decision.Slice);
    }

    /// <summary>The processes of several executions alike.</summary>
    internal uint[] Order(int count, uint use, bool waits = false) =>
        [.. Enumerable.Range(0, count).Select(_ => Execute(use, waits).Index)];
}
