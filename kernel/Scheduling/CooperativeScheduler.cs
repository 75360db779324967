// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel.Processes;

namespace Tock.Kernel.Scheduling;

/// <summary>
/// Every ready process in turn, for as long as it likes: the next one executes when it waits, ends or faults. For boards
/// whose applications are trusted with each other's time; one that never yields keeps the others waiting for ever.
/// </summary>
internal sealed class CooperativeScheduler : IScheduler
{
    private uint _last;
    private bool _interrupted;

    /// <summary>Initializes a new instance of the <see cref="CooperativeScheduler"/> class.</summary>
    /// <param name="processes">The process table; the first slot is the first to execute.</param>
    internal CooperativeScheduler(ProcessTable processes)
    {
        _last = processes.Capacity - 1;
    }

    /// <inheritdoc/>
    public Process Next(ProcessTable processes)
    {
        uint ready = processes.Ready;
        if (!_interrupted || !ReadySet.Contains(ready, _last))
        {
            _last = ReadySet.After(ready, _last);
        }

        return processes[_last];
    }

    /// <inheritdoc/>
    public void Executed(Process process) => _interrupted = process.State == ProcessState.Running;
}
