// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel.Processes;

namespace Tock.Kernel.Scheduling;

/// <summary>Chooses which process executes next, and for how long: a scheduler that gives slices has the timer, and starts it.</summary>
internal interface IScheduler
{
    /// <summary>Chooses, and starts the slice if there is one.</summary>
    /// <param name="processes">The table; at least one process in it is ready.</param>
    /// <returns>The process.</returns>
    Process Next(ProcessTable processes);

    /// <summary>Is told that the execution it chose has ended: the process waits or has ended, its slice has, or the kernel has work.</summary>
    /// <param name="process">The process.</param>
    void Executed(Process process);
}
