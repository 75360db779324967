// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime.CompilerServices;
using Tock.Arch.CortexM;
using Tock.Kernel.DeferredCalls;
using Tock.Kernel.Processes;
using Tock.Registers;

namespace Tock.Boards.Components;

/// <summary>What the kernel of every Cortex-M board stands on. A board makes it first: devices and capsules need it.</summary>
/// <remarks>A component is made once, so it is compiled into the board that makes it and its parts stay in registers.</remarks>
internal readonly ref struct KernelCore
{
    /// <summary>Gets the processor port.</summary>
    internal UserspaceKernelBoundary Boundary { get; private init; }

    /// <summary>Gets the memory protection unit.</summary>
    internal MemoryProtectionUnit MemoryProtection { get; private init; }

    /// <summary>Gets the timer that ends time slices.</summary>
    internal SysTickTimer SchedulerTimer { get; private init; }

    /// <summary>Gets the process table, where capsules get their grants from.</summary>
    internal ProcessTable Processes { get; private init; }

    /// <summary>Gets the deferred calls.</summary>
    internal DeferredCallQueue DeferredCalls { get; private init; }

    /// <summary>Makes it.</summary>
    /// <param name="systemControlSpace">The page at 0xE000E000.</param>
    /// <param name="clockFrequency">The processor's clock in Hz.</param>
    /// <param name="processSlots">How many processes there can be, 1 to 32.</param>
    /// <returns>The core.</returns>
    [BootTime]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static KernelCore Create(RegisterPage systemControlSpace, uint clockFrequency, uint processSlots)
    {
        UserspaceKernelBoundary boundary = new(systemControlSpace);
        MemoryProtectionUnit memoryProtection = new(systemControlSpace);
        return new KernelCore
        {
            Boundary = boundary,
            MemoryProtection = memoryProtection,
            SchedulerTimer = new SysTickTimer(systemControlSpace, clockFrequency),
            Processes = new ProcessTable(processSlots, boundary, memoryProtection),
            DeferredCalls = new DeferredCallQueue(boundary),
        };
    }
}
