// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Kernel.Tests.Protection;

/// <summary>
/// Whether two neighbouring regions of one size can show exactly a range: found by trying every size and every place.
/// </summary>
internal static class CoverModel
{
    private const ulong AddressSpace = 1ul << 32;

    internal static bool Exists(ulong start, ulong end)
    {
        for (ulong granule = 32; granule <= AddressSpace / 16; granule *= 2)
        {
            if (Exists(start, end, granule))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Tells whether subregions of one size can show exactly a range.</summary>
    /// <param name="start">First byte.</param>
    /// <param name="end">First byte after it, above the start.</param>
    /// <param name="granule">Bytes of a subregion.</param>
    /// <returns>True if so.</returns>
    internal static bool Exists(ulong start, ulong end, ulong granule)
    {
        if (start % granule != 0 || end % granule != 0)
        {
            return false;
        }

        // Two regions are 16 granules, and begin at a multiple of 8.
        ulong region = granule * 8;
        ulong lowest = end > 2 * region ? (end - (2 * region) + region - 1) / region * region : 0;
        return lowest <= start;
    }

    /// <summary>Finds the lowest end of a block among all places and subregion sizes.</summary>
    /// <param name="start">Start of free memory.</param>
    /// <param name="end">End of free memory.</param>
    /// <param name="accessible">Bytes the process must reach.</param>
    /// <param name="kernelOwned">Bytes above.</param>
    /// <returns>The end, or null if there is no place.</returns>
    internal static ulong? LowestBlockEnd(ulong start, ulong end, ulong accessible, ulong kernelOwned)
    {
        ulong? best = null;
        for (ulong granule = 32; granule <= AddressSpace / 16; granule *= 2)
        {
            ulong reach = (accessible + granule - 1) / granule * granule;
            for (ulong place = (start + granule - 1) / granule * granule; place < end; place += granule)
            {
                ulong blockEnd = (place + reach + kernelOwned + 7) / 8 * 8;
                if (blockEnd > end)
                {
                    break;
                }

                if (Exists(place, place + reach, granule))
                {
                    best = best is { } known && known < blockEnd ? known : blockEnd;
                    break;
                }
            }
        }

        return best;
    }
}
