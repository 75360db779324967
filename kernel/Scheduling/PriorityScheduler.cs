// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel.Processes;

namespace Tock.Kernel.Scheduling;

/// <summary>
/// The ready process in the lowest slot, always: the order of the applications in flash is their priority. There is no
/// time slice; an interrupt that makes a process of higher priority ready takes the processor from a lower one.
/// </summary>
/// <remarks>
/// A process that is made ready by a system call of a lower one, rather than by an interrupt, executes when that one waits or
/// is interrupted next.
/// </remarks>
internal sealed class PriorityScheduler : IScheduler
{
    /// <inheritdoc/>
    public Process Next(ProcessTable processes) => processes[ReadySet.First(processes.Ready)];

    /// <inheritdoc/>
    public void Executed(Process process)
    {
        // Nothing to remember: what is ready decides.
    }
}
