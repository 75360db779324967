// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime.CompilerServices;
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

    private readonly ISchedulerTimer _timer;
    private readonly uint _slice;
    private readonly uint _shortest;
    private uint _last;
    private uint _remaining;

    /// <summary>Initializes a new instance of the <see cref="RoundRobinScheduler"/> class.</summary>
    /// <param name="timer">The timer whose ticks slices are counted in.</param>
    /// <param name="processes">The process table; the first slot is the first to execute.</param>
    internal RoundRobinScheduler(ISchedulerTimer timer, ProcessTable processes)
    {
        _timer = timer;
        _last = processes.Capacity - 1;
        _slice = timer.TicksPerMillisecond * SliceMilliseconds;
        _shortest = timer.TicksPerMillisecond / 2;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Process Next(ProcessTable processes)
    {
        uint ready = processes.Ready;
        uint next = _last;
        uint slice = _remaining;
        if (slice == 0 || !ReadySet.Contains(ready, next))
        {
            next = ReadySet.After(ready, next);
            _last = next;
            slice = _slice;
        }

        _timer.Start(slice);
        return processes[next];
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Executed(Process process)
    {
        uint remaining = 0;
        if (process.State == ProcessState.Running)
        {
            remaining = _timer.Remaining;
            if (remaining == 0)
            {
                process.TimeSliceExpirations++;
            }
            else if (remaining <= _shortest)
            {
                remaining = 0;
            }
        }

        _remaining = remaining;
    }
}
