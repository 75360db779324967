// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Observation.Kernels;

/// <summary>A loaded application as the kernel's memory shows it.</summary>
public sealed record ObservedProcess
{
    /// <summary>Its slot of the process table.</summary>
    public required uint Index { get; init; }

    /// <summary>Its package name.</summary>
    public required string Name { get; init; }

    /// <summary>The kernel's name for what it does: Running, Yielded, YieldedFor, Faulted, Terminated; Stopped if it is held back.</summary>
    public required string State { get; init; }

    /// <summary>Number of its execution, never used again.</summary>
    public uint Execution { get; init; }

    /// <summary>System calls since it started.</summary>
    public uint SystemCalls { get; init; }

    /// <summary>How often it was started again.</summary>
    public uint Restarts { get; init; }

    /// <summary>Notifications that wait for it.</summary>
    public uint WaitingUpcalls { get; init; }

    /// <summary>First byte of its header in flash.</summary>
    public uint FlashStart { get; init; }

    /// <summary>First byte behind its image in flash.</summary>
    public uint FlashEnd { get; init; }

    /// <summary>Its block of RAM; null if it has none.</summary>
    public ProcessBlock? Block { get; init; }

    /// <summary>What stopped it; null if nothing did.</summary>
    public ObservedFault? Fault { get; init; }
}
