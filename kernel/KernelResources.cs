// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel.Debugging;
using Tock.Kernel.DeferredCalls;
using Tock.Kernel.Hil.Watchdog;
using Tock.Kernel.Loading;
using Tock.Kernel.Platform;
using Tock.Kernel.Processes;
using Tock.Kernel.Scheduling;
using Tock.Kernel.Syscalls;

namespace Tock.Kernel;

/// <summary>What a board gives its kernel to work with.</summary>
internal readonly struct KernelResources
{
    /// <summary>Gets the board's memory.</summary>
    internal required BoardMemory Memory { get; init; }

    /// <summary>Gets the processor port.</summary>
    internal required IUserspaceKernelBoundary Boundary { get; init; }

    /// <summary>Gets the memory protection unit.</summary>
    internal required IMemoryProtectionUnit MemoryProtection { get; init; }

    /// <summary>Gets the policy about which applications may run; null if all may.</summary>
    internal ICredentialPolicy? CredentialPolicy { get; init; }

    /// <summary>Gets who applications are; null if their headers say it.</summary>
    internal IShortIds? ShortIds { get; init; }

    /// <summary>Gets the interrupts and sleep.</summary>
    internal required IChip Chip { get; init; }

    /// <summary>Gets the timer for time slices.</summary>
    internal required ISchedulerTimer SchedulerTimer { get; init; }

    /// <summary>Gets the scheduler.</summary>
    internal required IScheduler Scheduler { get; init; }

    /// <summary>Gets the processes.</summary>
    internal required ProcessTable Processes { get; init; }

    /// <summary>Gets the capsules by driver number.</summary>
    internal required DriverTable Drivers { get; init; }

    /// <summary>
    /// Gets a value indicating whether the permissions in an application's header (TBF element 6) are in force. An application
    /// without that element may use every driver in any case.
    /// </summary>
    internal required bool EnforcesPermissions { get; init; }

    /// <summary>Gets who is told before certain processes execute, if anybody.</summary>
    internal IContextSwitchClient? ContextSwitchClient { get; init; }

    /// <summary>Gets the deferred calls.</summary>
    internal required DeferredCallQueue DeferredCalls { get; init; }

    /// <summary>Gets the kernel's voice.</summary>
    internal required DebugWriter Output { get; init; }

    /// <summary>Gets the last words.</summary>
    internal required PanicReport Panic { get; init; }

    /// <summary>Gets the policy about faulted processes.</summary>
    internal required FaultPolicy FaultPolicy { get; init; }

    /// <summary>Gets the watchdog, or null if the board has none.</summary>
    internal IWatchdog? Watchdog { get; init; }
}
