// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Runtime.CompilerServices;
using Tock.Arch.CortexM;
using Tock.Kernel;
using Tock.Kernel.Hil.Watchdog;
using Tock.Kernel.Syscalls;

namespace Tock.Boards.Components;

/// <summary>The last steps of every board's boot, in the one order that is right.</summary>
internal static class Startup
{
    /// <summary>Makes the kernel, ends the time in which objects are made, lets interrupts through, and loads the applications.</summary>
    /// <param name="core">The core.</param>
    /// <param name="voice">The kernel's voice.</param>
    /// <param name="interrupts">The interrupt controller.</param>
    /// <param name="devices">The interrupts of the board's devices.</param>
    /// <param name="drivers">The drivers.</param>
    /// <param name="policies">What the board decides about processes.</param>
    /// <param name="boardName">The board's name: ASCII, at most 48 bytes.</param>
    /// <param name="contextSwitchClient">Who is told before certain processes execute, if anybody.</param>
    /// <param name="watchdog">The board's watchdog, if it has one.</param>
    /// <returns>The kernel, which the board lets run.</returns>
    [BootTime]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static KernelLoop Boot(
        in KernelCore core,
        in KernelVoice voice,
        InterruptController interrupts,
        ReadOnlySpan<uint> devices,
        DriverTable drivers,
        in Policies policies,
        ReadOnlySpan<byte> boardName,
        IContextSwitchClient? contextSwitchClient = null,
        IWatchdog? watchdog = null)
    {
        KernelLoop kernel = new(new KernelResources
        {
            Memory = voice.Memory,
            Boundary = core.Boundary,
            MemoryProtection = core.MemoryProtection,
            Chip = interrupts,
            SchedulerTimer = core.SchedulerTimer,
            Scheduler = policies.Scheduler,
            Processes = core.Processes,
            Drivers = drivers,
            EnforcesPermissions = true,
            ContextSwitchClient = contextSwitchClient,
            DeferredCalls = core.DeferredCalls,
            Output = voice.Output,
            Panic = voice.Panic,
            FaultPolicy = policies.FaultPolicy,
            CredentialPolicy = policies.CredentialPolicy,
            ShortIds = policies.ShortIds,
            Watchdog = watchdog,
        });
        UserspaceKernelBoundary.Attach(kernel);
        BootArena.Seal();
        for (int i = 0; i < devices.Length; i++)
        {
            interrupts.Enable(devices[i]);
        }

        if (!core.MemoryProtection.HasEnoughRegions)
        {
            voice.Panic.BecauseOfBoard("this core has no memory protection unit with 8 regions"u8);
        }

        kernel.Boot(boardName);
        return kernel;
    }
}
