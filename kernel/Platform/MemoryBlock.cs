// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Kernel.Platform;

/// <summary>A process's block of RAM, placed so that the memory protection unit can fence it.</summary>
internal readonly struct MemoryBlock
{
    /// <summary>Initializes a new instance of the <see cref="MemoryBlock"/> struct.</summary>
    /// <param name="start">First byte.</param>
    /// <param name="end">First byte after it.</param>
    /// <param name="granule">Step in which the reachable part can grow, a power of two.</param>
    internal MemoryBlock(uint start, uint end, uint granule)
    {
        Start = start;
        End = end;
        Granule = granule;
    }

    /// <summary>Gets the first byte, a multiple of the granule.</summary>
    internal uint Start { get; }

    /// <summary>Gets the first byte after the block, a multiple of 8.</summary>
    internal uint End { get; }

    /// <summary>Gets the step in which the reachable part can grow.</summary>
    internal uint Granule { get; }

    /// <summary>Makes the block end later.</summary>
    /// <param name="end">First byte after it, a multiple of 8.</param>
    /// <returns>The larger block.</returns>
    internal MemoryBlock ExtendedTo(uint end) => new(Start, end, Granule);
}
