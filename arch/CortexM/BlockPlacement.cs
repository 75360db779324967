// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel.Platform;

namespace Tock.Arch.CortexM;

/// <summary>
/// Where a process's block of RAM can be, so that the memory protection unit can fence it. The tools that choose the RAM of an
/// application which is bound to its addresses are compiled with this file, so that they choose what the kernel gives.
/// </summary>
internal static class BlockPlacement
{
    /// <summary>Finds the lowest place for a process's block.</summary>
    /// <param name="start">Start of free memory.</param>
    /// <param name="end">End of free memory.</param>
    /// <param name="accessible">Bytes the process must be able to reach.</param>
    /// <param name="kernelOwned">Bytes above that which it must not.</param>
    /// <param name="block">The block.</param>
    /// <returns>False if there is no room.</returns>
    internal static bool TryPlace(uint start, uint end, uint accessible, uint kernelOwned, out MemoryBlock block)
    {
        block = default;
        if (end < start || accessible > end - start || kernelOwned > end - start)
        {
            return false;
        }

        // Smaller subregions waste less at the end of what the process can reach, larger ones reach further: the best
        // choice is the one whose block ends lowest.
        uint best = uint.MaxValue;
        for (uint granule = RegionCover.SmallestGranule; granule <= end - start; granule *= 2)
        {
            uint reach = RegionCover.AlignUp(accessible, granule);
            if (RegionCover.TryPlace(start, reach, granule, out uint place) && place >= start)
            {
                uint size = RegionCover.AlignUp(reach + kernelOwned, 8);
                if (place <= end && size <= end - place && place + size < best)
                {
                    best = place + size;
                    block = new MemoryBlock(place, best, granule);
                }

                // Larger subregions begin no lower and waste no less than these, which begin where they first can.
                if (place - start < granule)
                {
                    break;
                }
            }
        }

        return best != uint.MaxValue;
    }
}
