// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Kernel.Platform;

/// <summary>The timer that ends a process's time slice.</summary>
internal interface ISchedulerTimer
{
    /// <summary>Gets the timer's ticks in a millisecond.</summary>
    uint TicksPerMillisecond { get; }

    /// <summary>Gets the ticks left of the slice that runs, or was stopped; 0 if and only if it is used up.</summary>
    uint Remaining { get; }

    /// <summary>Starts a slice, in place of the one that may still run: when it has passed, the process that executes is left.</summary>
    /// <param name="ticks">Length, at most 2^24 - 1.</param>
    void Start(uint ticks);

    /// <summary>Stops the slice, if one runs: the kernel has work that is not to be counted.</summary>
    void Stop();
}
