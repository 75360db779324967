// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Boards.Components;
using Tock.Kernel.Processes;
using Tock.Kernel.Scheduling;

namespace Tock.Boards.Mps2An385;

/// <summary>What this board decides about processes.</summary>
internal static class BoardPolicies
{
    /// <summary>A process that faults is stopped; everybody has a slice in turn; every application may run.</summary>
    /// <param name="core">The kernel's core.</param>
    /// <returns>The policies.</returns>
    [BootTime]
    internal static Policies Create(in KernelCore core) => new()
    {
        FaultPolicy = FaultPolicy.Stop(),
        Scheduler = new RoundRobinScheduler(core.SchedulerTimer, core.Processes),
    };
}
