// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Observation.Kernels;

/// <summary>How a process's block of RAM is divided. Addresses, from low to high as they are named, unless it says otherwise.</summary>
public sealed record ProcessBlock
{
    /// <summary>First byte.</summary>
    public required uint Start { get; init; }

    /// <summary>First byte behind the stack, which grows down to the start; null if the process has not told.</summary>
    public uint? StackTop { get; init; }

    /// <summary>First byte of the heap, which grows up to the break; null if the process has not told.</summary>
    public uint? HeapStart { get; init; }

    /// <summary>Where the memory ends that the process has asked for.</summary>
    public required uint AppBreak { get; init; }

    /// <summary>Where the kernel-owned memory begins.</summary>
    public required uint KernelMemoryBreak { get; init; }

    /// <summary>The grants, from low to high.</summary>
    public required IReadOnlyList<ObservedGrant> Grants { get; init; }

    /// <summary>The queue of notifications.</summary>
    public required uint UpcallQueue { get; init; }

    /// <summary>The table of grants.</summary>
    public required uint GrantTable { get; init; }

    /// <summary>The image of the memory protection unit's registers.</summary>
    public required uint MemoryProtectionImage { get; init; }

    /// <summary>The stored processor context.</summary>
    public required uint StoredContext { get; init; }

    /// <summary>First byte behind the block.</summary>
    public required uint End { get; init; }

    /// <summary>The stack pointer when the process was left last; null if it is not in the block.</summary>
    public uint? StackPointer { get; init; }

    /// <summary>The lowest word of the stack that holds anything: so deep it has been, as far as can be seen. Null without <see cref="StackTop"/>.</summary>
    public uint? DeepestStack { get; init; }
}
