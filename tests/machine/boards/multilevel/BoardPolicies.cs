// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Boards.Components;
using Tock.Kernel.Processes;
using Tock.Kernel.Scheduling;

namespace Tock.Boards.Lm3s6965evb;

/// <summary>What the test board "multilevel" decides about processes.</summary>
internal static class BoardPolicies
{
    /// <summary>A process that faults is stopped; who computes much waits for who waits much.</summary>
    /// <param name="core">The kernel's core.</param>
    /// <returns>The policies.</returns>
    [BootTime]
    internal static Policies Create(in KernelCore core) => new()
    {
        ApplicationsControlProcesses = true,
        FaultPolicy = FaultPolicy.Stop(),
        Scheduler = new MultilevelFeedbackQueueScheduler(core.SchedulerTimer, core.Processes),
    };
}
