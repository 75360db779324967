// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Boards.Components;
using Tock.Capsules.Credentials;
using Tock.Kernel.Loading;
using Tock.Kernel.Processes;
using Tock.Kernel.Scheduling;

namespace Tock.Boards.Lm3s6965evb;

/// <summary>What the test board "strict" decides about processes.</summary>
internal static class BoardPolicies
{
    /// <summary>A right digest is required; applications are who their names say, and as important as their order in flash says.</summary>
    /// <param name="core">The kernel's core.</param>
    /// <returns>The policies.</returns>
    [BootTime]
    internal static Policies Create(in KernelCore core) => new()
    {
        FaultPolicy = FaultPolicy.Restart(2, FaultAction.Stop),
        Scheduler = new PriorityScheduler(),
        CredentialPolicy = new Sha256Policy(core.DeferredCalls),
        ShortIds = new NameShortIds(),
    };
}
