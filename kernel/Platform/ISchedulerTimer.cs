// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Kernel.Platform;

/// <summary>The timer that ends a process's time slice.</summary>
internal interface ISchedulerTimer
{
    /// <summary>Gets the timer's ticks in a millisecond.</summary>
    uint TicksPerMillisecond { get; }

    /// <summary>Starts a slice: when it has passed, the process that executes is left.</summary>
    /// <param name="ticks">Length, at most 2^24 - 1.</param>
    void Start(uint ticks);

    /// <summary>Stops the timer.</summary>
    /// <returns>The ticks left; 0 if and only if the slice was used up.</returns>
    uint Stop();
}
