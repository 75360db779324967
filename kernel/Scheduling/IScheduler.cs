// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel.Processes;

namespace Tock.Kernel.Scheduling;

/// <summary>Chooses which process executes next.</summary>
internal interface IScheduler
{
    /// <summary>Chooses.</summary>
    /// <param name="processes">The table; at least one process in it is ready.</param>
    /// <returns>Which and for how long.</returns>
    SchedulingDecision Next(ProcessTable processes);

    /// <summary>Is told how the execution it chose went.</summary>
    /// <param name="process">The process.</param>
    /// <param name="remaining">Ticks left of its slice; 0 if it was used up; as it was decided if there was none.</param>
    void Executed(Process process, uint remaining);
}
