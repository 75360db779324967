// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel;
using Tock.Kernel.Debugging;
using Tock.Kernel.DeferredCalls;
using Tock.Kernel.Loading;
using Tock.Kernel.Platform;
using Tock.Kernel.Processes;
using Tock.Kernel.Syscalls;

namespace Tock.Kernel.Testing;

/// <summary>A loader without the rest of a board.</summary>
internal sealed class TestLoader
{
    private readonly DeferredCallQueue _deferredCalls;

    /// <summary>Initializes a new instance of the <see cref="TestLoader"/> class.</summary>
    /// <param name="processes">Where processes go.</param>
    /// <param name="memory">Where flash and RAM are.</param>
    /// <param name="memoryProtection">What fences processes in.</param>
    /// <param name="boundary">The processor port.</param>
    /// <param name="deferredCalls">The kernel's deferred calls.</param>
    /// <param name="output">Where refusals are told.</param>
    /// <param name="policy">Which applications may run.</param>
    /// <param name="shortIds">Who applications are.</param>
    internal TestLoader(
        ProcessTable processes,
        BoardMemory memory,
        IMemoryProtectionUnit memoryProtection,
        IUserspaceKernelBoundary boundary,
        DeferredCallQueue deferredCalls,
        DebugWriter output,
        ICredentialPolicy? policy = null,
        IShortIds? shortIds = null)
    {
        _deferredCalls = deferredCalls;
        Loader = new ProcessLoader(
            new KernelResources
            {
                Memory = memory,
                Boundary = boundary,
                MemoryProtection = memoryProtection,
                Processes = processes,
                DeferredCalls = deferredCalls,
                Output = output,
                CredentialPolicy = policy,
                ShortIds = shortIds,
                Drivers = new DriverTable([]),

                // The loader does not look at the rest.
                Chip = null!,
                SchedulerTimer = null!,
                Scheduler = null!,
                Panic = null!,
                FaultPolicy = null!,
                EnforcesPermissions = true,
            },
            new ProcessMemory(processes, memory, memoryProtection, boundary));
        processes.Loader = Loader;
    }

    /// <summary>Gets the loader.</summary>
    internal ProcessLoader Loader { get; }

    /// <summary>Loads what is in flash, as far as it gets without waiting for the policy.</summary>
    internal void Run()
    {
        Loader.Begin();
        Settle();
    }

    /// <summary>Lets it do one step.</summary>
    internal void Step() => _deferredCalls.ServiceBackground();

    /// <summary>Lets it work until it is done or waits for the policy.</summary>
    internal void Settle()
    {
        while (_deferredCalls.HasPending)
        {
            _deferredCalls.ServicePrompt();
            Step();
        }
    }
}
