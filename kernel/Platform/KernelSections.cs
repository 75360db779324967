// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Kernel.Platform;

/// <summary>How the linker laid the kernel out. Sizes in bytes.</summary>
public readonly struct KernelSections
{
    /// <summary>Gets the size of the vector table.</summary>
    public uint Vectors { get; init; }

    /// <summary>Gets the size of the code.</summary>
    public uint Code { get; init; }

    /// <summary>Gets the size of constants and tables.</summary>
    public uint ReadOnlyData { get; init; }

    /// <summary>Gets the size of initialised data, in flash and in RAM.</summary>
    public uint Data { get; init; }

    /// <summary>Gets the size of the stack.</summary>
    public uint Stack { get; init; }

    /// <summary>Gets the size of zeroed data, without the boot arena.</summary>
    public uint ZeroedData { get; init; }

    /// <summary>Gets the size of the boot arena, which holds all objects of the kernel.</summary>
    public uint BootArena { get; init; }
}
