// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Tbf.Elf;

namespace Tock.Tbf.Flash;

/// <summary>The part of a board's RAM that processes get.</summary>
/// <param name="Start">Address of its first byte.</param>
/// <param name="Size">Its size in bytes.</param>
public readonly record struct RamArea(uint Start, uint Size)
{
    /// <summary>Address behind its last byte.</summary>
    public ulong End => (ulong)Start + Size;

    /// <summary>What a kernel of this system leaves to processes, by the symbols of its image; null if they are not there.</summary>
    public static RamArea? OfKernel(ElfImage kernel)
    {
        ArgumentNullException.ThrowIfNull(kernel);
        uint? start = null;
        uint? end = null;
        foreach (ElfSymbol symbol in kernel.GetSymbols())
        {
            start = symbol.Name == "__tock_process_memory_start" ? symbol.Value : start;
            end = symbol.Name == "__tock_process_memory_end" ? symbol.Value : end;
        }

        return start < end ? new RamArea(start.Value, end.Value - start.Value) : null;
    }
}
