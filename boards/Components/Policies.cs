// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel.Loading;
using Tock.Kernel.Processes;
using Tock.Kernel.Scheduling;

namespace Tock.Boards.Components;

/// <summary>What a board decides about processes.</summary>
internal readonly ref struct Policies
{
    /// <summary>Gets what happens to a process that faults.</summary>
    internal required FaultPolicy FaultPolicy { get; init; }

    /// <summary>Gets who executes next.</summary>
    internal required IScheduler Scheduler { get; init; }

    /// <summary>Gets which applications may run; null if all may.</summary>
    internal ICredentialPolicy? CredentialPolicy { get; init; }

    /// <summary>Gets a value indicating whether applications may stop, start and end each other.</summary>
    internal bool ApplicationsControlProcesses { get; init; }

    /// <summary>Gets a value indicating whether applications may load others that do not list driver 0x10001 in their headers.</summary>
    internal bool AnyApplicationLoads { get; init; }

    /// <summary>Gets who applications are; null if their headers say it.</summary>
    internal IShortIds? ShortIds { get; init; }
}
