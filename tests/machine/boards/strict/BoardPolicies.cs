// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Capsules.Credentials;
using Tock.Kernel.DeferredCalls;
using Tock.Kernel.Loading;
using Tock.Kernel.Platform;
using Tock.Kernel.Processes;
using Tock.Kernel.Scheduling;

namespace Tock.Boards.Lm3s6965evb;

/// <summary>What the test board "strict" decides about processes.</summary>
internal static class BoardPolicies
{
    /// <summary>Makes the policy about faults: a process is restarted twice, then stopped.</summary>
    /// <returns>The policy.</returns>
    [Tock.BootTime]
    internal static FaultPolicy CreateFaultPolicy() => FaultPolicy.Restart(2, FaultAction.Stop);

    /// <summary>Makes what tells who applications are: those that their names say.</summary>
    /// <returns>It.</returns>
    [Tock.BootTime]
    internal static IShortIds? CreateShortIds() => new NameShortIds();

    /// <summary>Makes the scheduler: the order in flash is the order of importance.</summary>
    /// <param name="timer">Ends slices.</param>
    /// <param name="processes">The processes.</param>
    /// <returns>The scheduler.</returns>
    [Tock.BootTime]
    internal static IScheduler CreateScheduler(ISchedulerTimer timer, ProcessTable processes) => new PriorityScheduler();

    /// <summary>Makes the policy about credentials: a right digest is required.</summary>
    /// <param name="deferredCalls">The kernel's deferred calls.</param>
    /// <returns>The policy.</returns>
    [Tock.BootTime]
    internal static ICredentialPolicy? CreateCredentialPolicy(DeferredCallQueue deferredCalls) => new Sha256Policy(deferredCalls);
}
