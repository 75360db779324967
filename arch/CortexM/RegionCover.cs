// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Arch.CortexM;

/// <summary>
/// A range of addresses as two neighbouring PMSAv7 regions with subregions (ARMv7-M Architecture Reference Manual, B3.5).
/// </summary>
/// <remarks>
/// A region's size is a power of two and its base a multiple of that; from 256 bytes up it can be cut into eight equal
/// subregions, each of which can be left out. Two neighbouring regions of one size give sixteen subregions: the cover of a
/// range is the subregions inside it, so the range may begin and end at any multiple of a subregion.
/// </remarks>
internal readonly struct RegionCover
{
    /// <summary>Smallest subregion: an eighth of the smallest region that has them.</summary>
    internal const uint SmallestGranule = 32;

    /// <summary>Subregions of a region.</summary>
    internal const uint Subregions = 8;

    private const uint LargestGranule = 1u << 27;

    private RegionCover(uint start, uint granule, uint enabled)
    {
        Base = start;
        Granule = granule;
        EnabledSubregions = enabled;
    }

    /// <summary>Gets the base of the first region.</summary>
    internal uint Base { get; }

    /// <summary>Gets the bytes of a subregion.</summary>
    internal uint Granule { get; }

    /// <summary>Gets the subregions that cover the range: bit 0 to 7 of the first region, 8 to 15 of the second.</summary>
    internal uint EnabledSubregions { get; }

    /// <summary>Covers a range exactly, with given subregions.</summary>
    /// <param name="start">First byte.</param>
    /// <param name="end">First byte after it, above <paramref name="start"/>.</param>
    /// <param name="granule">Bytes of a subregion, a power of two.</param>
    /// <param name="cover">The cover.</param>
    /// <returns>False if the ends are no multiples of a subregion, or the range is longer than two regions from its start.</returns>
    internal static bool TryCover(uint start, uint end, uint granule, out RegionCover cover)
    {
        cover = default;
        if (((start | end) & (granule - 1)) != 0)
        {
            return false;
        }

        uint regionBase = start & ~((granule * Subregions) - 1);
        uint last = ((end - regionBase) / granule) - 1;
        if (last >= 2 * Subregions)
        {
            return false;
        }

        uint first = (start - regionBase) / granule;
        cover = new RegionCover(regionBase, granule, (2u << (int)last) - (1u << (int)first));
        return true;
    }

    /// <summary>Covers a range exactly, with the smallest subregions that do.</summary>
    /// <param name="start">First byte.</param>
    /// <param name="end">First byte after it, above <paramref name="start"/>.</param>
    /// <param name="cover">The cover.</param>
    /// <returns>False if no subregion size does.</returns>
    internal static bool TryCover(uint start, uint end, out RegionCover cover)
    {
        uint granule = SmallestGranule;
        while (granule < LargestGranule && granule * 2 * Subregions < end - start)
        {
            granule *= 2;
        }

        for (; granule <= LargestGranule; granule *= 2)
        {
            if (TryCover(start, end, granule, out cover))
            {
                return true;
            }
        }

        cover = default;
        return false;
    }

    /// <summary>Covers a range exactly with the first region alone.</summary>
    /// <param name="start">First byte.</param>
    /// <param name="end">First byte after it, above <paramref name="start"/>.</param>
    /// <param name="cover">The cover; its second region is empty.</param>
    /// <returns>False if no subregion size does.</returns>
    internal static bool TryCoverByOne(uint start, uint end, out RegionCover cover)
    {
        for (uint granule = SmallestGranule; granule <= LargestGranule; granule *= 2)
        {
            if (TryCover(start, end, granule, out cover) && cover.EnabledSubregions <= 0xFF)
            {
                return true;
            }
        }

        cover = default;
        return false;
    }

    /// <summary>Finds the lowest place for a range of a length, with given subregions.</summary>
    /// <param name="start">Lowest allowed start.</param>
    /// <param name="length">Bytes, a multiple of the subregion.</param>
    /// <param name="granule">Bytes of a subregion.</param>
    /// <param name="place">Where it can begin.</param>
    /// <returns>False if it is longer than two regions.</returns>
    internal static bool TryPlace(uint start, uint length, uint granule, out uint place)
    {
        uint region = granule * Subregions;
        place = AlignUp(start, granule);
        if (TryCover(place, place + length, granule, out RegionCover _))
        {
            return true;
        }

        place = AlignUp(start, region);
        return length <= 2 * region;
    }

    /// <summary>Tells how far a range can go.</summary>
    /// <param name="start">First byte, a multiple of the subregion.</param>
    /// <param name="granule">Bytes of a subregion.</param>
    /// <returns>First byte that two regions cannot cover together with the start.</returns>
    internal static uint Reach(uint start, uint granule)
    {
        uint region = granule * Subregions;
        return (start & ~(region - 1)) + (2 * region);
    }

    /// <summary>Rounds up.</summary>
    /// <param name="value">What to round.</param>
    /// <param name="unit">A power of two.</param>
    /// <returns>The lowest multiple of the unit that is not below the value.</returns>
    internal static uint AlignUp(uint value, uint unit) => (value + unit - 1) & ~(unit - 1);
}
