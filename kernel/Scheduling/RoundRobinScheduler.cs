// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel.Platform;
using Tock.Kernel.Processes;

namespace Tock.Kernel.Scheduling;

/// <summary>
/// Every ready process in turn, for a slice each. A process that was only interrupted by kernel work goes on with what
/// is left of its slice, so that interrupts neither lengthen nor cost it its turn.
/// </summary>
internal sealed class RoundRobinScheduler : IScheduler
{
    /// <summary>Length of a slice in milliseconds.</summary>
    internal const uint SliceMilliseconds = 10;

    private readonly uint _slice;
    private readonly uint _shortest;
    private uint _last;
    private uint _remaining;

    /// <summary>Initializes a new instance of the <see cref="RoundRobinScheduler"/> class.</summary>
    /// <param name="timer">The timer whose ticks slices are counted in.</param>
    internal RoundRobinScheduler(ISchedulerTimer timer)
    {
        _slice = timer.TicksPerMillisecond * SliceMilliseconds;
        _shortest = timer.TicksPerMillisecond / 2;
    }

    /// <inheritdoc/>
    public SchedulingDecision Next(ProcessTable processes)
    {
        uint ready = processes.Ready;
        if (_remaining > _shortest && (ready & (1u << (int)_last)) != 0)
        {
            return new SchedulingDecision(processes[_last], _remaining);
        }

        uint next = _last;
        do
        {
            next = next + 1 < processes.Capacity ? next + 1 : 0;
        }
        while ((ready & (1u << (int)next)) == 0);

        _last = next;
        return new SchedulingDecision(processes[next], _slice);
    }

    /// <inheritdoc/>
    public void Executed(Process process, uint remaining) =>
        _remaining = process.State == ProcessState.Running ? remaining : 0;
}
