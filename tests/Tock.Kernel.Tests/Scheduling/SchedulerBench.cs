// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel.Platform;
using Tock.Kernel.Processes;
using Tock.Kernel.Scheduling;
using Tock.Kernel.Testing;

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

    public uint Remaining { get; private set; }

    /// <summary>Gets what <see cref="Execute"/> says of an execution that was given no slice.</summary>
    internal static uint NoSlice => uint.MaxValue;

    private uint Slice { get; set; }

    public void Start(uint ticks) => Slice = ticks;

    public void Stop()
    {
    }

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
        Slice = NoSlice;
        Process process = _scheduler.Next(_kernel.Processes);
        Remaining = Slice - Math.Min(use, Slice);
        if (waits)
        {
            process.WaitForAnyUpcall();
        }

        _scheduler.Executed(process);
        if (waits)
        {
            process.Restart();
        }

        return (process.Index, Slice);
    }

    /// <summary>The processes of several executions alike.</summary>
    internal uint[] Order(int count, uint use, bool waits = false) =>
        [.. Enumerable.Range(0, count).Select(_ => Execute(use, waits).Index)];
}
