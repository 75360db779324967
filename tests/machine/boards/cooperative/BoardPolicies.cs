// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel.DeferredCalls;
using Tock.Kernel.Loading;
using Tock.Kernel.Platform;
using Tock.Kernel.Processes;
using Tock.Kernel.Scheduling;

namespace Tock.Boards.Lm3s6965evb;

/// <summary>What the test board "cooperative" decides about processes.</summary>
internal static class BoardPolicies
{
    /// <summary>Makes the policy about faults: the first one takes the board down.</summary>
    /// <returns>The policy.</returns>
    [Tock.BootTime]
    internal static FaultPolicy CreateFaultPolicy() => FaultPolicy.Panic();

    /// <summary>Makes what tells who applications are: those that their headers say.</summary>
    /// <returns>It, or null.</returns>
    [Tock.BootTime]
    internal static IShortIds? CreateShortIds() => null;

    /// <summary>Makes the scheduler: whoever executes goes on until it yields.</summary>
    /// <param name="timer">Ends slices.</param>
    /// <param name="processes">The processes.</param>
    /// <returns>The scheduler.</returns>
    [Tock.BootTime]
    internal static IScheduler CreateScheduler(ISchedulerTimer timer, ProcessTable processes) => new CooperativeScheduler(processes);

    /// <summary>Makes the policy about credentials: none, every application may run.</summary>
    /// <param name="deferredCalls">The kernel's deferred calls.</param>
    /// <returns>The policy.</returns>
    [Tock.BootTime]
    internal static ICredentialPolicy? CreateCredentialPolicy(DeferredCallQueue deferredCalls) => null;
}
