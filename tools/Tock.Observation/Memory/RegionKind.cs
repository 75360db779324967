// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Observation.Memory;

/// <summary>What a stretch of a board's memory is used for.</summary>
public enum RegionKind
{
    /// <summary>Nobody's.</summary>
    Free,

    /// <summary>The kernel's code, constants and tables in flash.</summary>
    KernelCode,

    /// <summary>The kernel's stack.</summary>
    KernelStack,

    /// <summary>The kernel's variables.</summary>
    KernelData,

    /// <summary>The kernel's objects.</summary>
    KernelArena,

    /// <summary>Set aside for the kernel and not used.</summary>
    KernelRoom,

    /// <summary>The header of an application in flash.</summary>
    Header,

    /// <summary>An application's code and constants in flash.</summary>
    Code,

    /// <summary>Flash behind an application's code that belongs to it, for credentials among others.</summary>
    Footer,

    /// <summary>Flash between applications that nobody uses but their list needs.</summary>
    Padding,

    /// <summary>Flash whose header is damaged.</summary>
    Damaged,

    /// <summary>A process's stack.</summary>
    Stack,

    /// <summary>A process's variables.</summary>
    Data,

    /// <summary>A process's heap.</summary>
    Heap,

    /// <summary>Memory of a process that has not told how it divides it.</summary>
    Application,

    /// <summary>Memory of a process's block above its break, which it or its grants may yet take.</summary>
    Room,

    /// <summary>What a driver keeps in a process.</summary>
    Grant,

    /// <summary>What the kernel keeps of a process in that process's block, besides grants.</summary>
    Bookkeeping,
}
