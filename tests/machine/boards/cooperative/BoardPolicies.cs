// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Boards.Components;
using Tock.Kernel.Processes;
using Tock.Kernel.Scheduling;

namespace Tock.Boards.Lm3s6965evb;

/// <summary>What the test board "cooperative" decides about processes.</summary>
internal static class BoardPolicies
{
    /// <summary>The first fault takes the board down; whoever executes goes on until it yields.</summary>
    /// <param name="core">The kernel's core.</param>
    /// <returns>The policies.</returns>
    [BootTime]
    internal static Policies Create(in KernelCore core) => new()
    {
        FaultPolicy = FaultPolicy.Panic(),
        Scheduler = new CooperativeScheduler(core.Processes),
    };
}
