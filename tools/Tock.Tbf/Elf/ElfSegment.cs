// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Tbf.Elf;

/// <summary>A loadable segment (PT_LOAD program header). Addresses and sizes are in bytes.</summary>
/// <param name="FileOffset">Where its bytes start in the file.</param>
/// <param name="VirtualAddress">Where it is while the program runs.</param>
/// <param name="PhysicalAddress">Where its image lies in flash.</param>
/// <param name="FileSize">Bytes in the file; what is missing to <paramref name="MemorySize"/> is zero.</param>
/// <param name="MemorySize">Bytes in memory.</param>
/// <param name="IsWriteable">True for RAM.</param>
public readonly record struct ElfSegment(
    uint FileOffset, uint VirtualAddress, uint PhysicalAddress, uint FileSize, uint MemorySize, bool IsWriteable)
{
    /// <summary>True for flash, which is marked writeable too if it has writeable regions in it.</summary>
    public bool IsFlash => FileSize != 0 && VirtualAddress == PhysicalAddress;

    /// <summary>True for RAM.</summary>
    public bool IsRam => IsWriteable && !IsFlash;
}
