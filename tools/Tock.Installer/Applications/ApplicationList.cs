// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Tbf.Flash;

namespace Tock.Installer.Applications;

/// <summary>The applications in a board's flash, found as the kernel finds them: from header to header, past those that are malformed.</summary>
public sealed class ApplicationList
{
    private ApplicationList(FlashArea area, IReadOnlyList<InstalledApplication> entries, bool isCutOff)
    {
        Area = area;
        Entries = entries;
        IsCutOff = isCutOff;
    }

    /// <summary>Where applications can lie.</summary>
    public FlashArea Area { get; }

    /// <summary>All that the list holds, gaps and malformed ones too, by ascending address.</summary>
    public IReadOnlyList<InstalledApplication> Entries { get; }

    /// <summary>Applications, well formed or not, without the gaps.</summary>
    public IEnumerable<InstalledApplication> Applications => Entries.Where(entry => !entry.IsPadding);

    /// <summary>Whether the last entry's size leads nowhere, so that what lies behind it is out of the kernel's reach.</summary>
    public bool IsCutOff { get; }

    /// <summary>Address behind the last entry.</summary>
    public ulong End => Entries.Count == 0 ? Area.Start : Entries[^1].End;

    /// <summary>Reads the list.</summary>
    /// <param name="area">Where applications can lie.</param>
    /// <param name="flash">Its bytes.</param>
    public static ApplicationList Read(FlashArea area, ReadOnlyMemory<byte> flash)
    {
        FlashContents contents = FlashContents.Walk(flash, 0);
        bool isCutOff = contents.Items.Count != 0 && contents.Items[^1].Size == 0;
        return new ApplicationList(area, [.. contents.Items.Select(item => EntryOf(area, item))], isCutOff);
    }

    /// <summary>
    /// The places in which something could be installed, by ascending address: gaps, and what is behind the last application. A gap that
    /// begins inside a page is left to the application before it if another gap follows.
    /// </summary>
    /// <param name="pageSize">Page size of the flash in bytes.</param>
    internal IReadOnlyList<FreePlace> FreePlaces(uint pageSize)
    {
        List<FreePlace> places = [];
        uint? start = null;
        foreach (InstalledApplication entry in Entries)
        {
            if (entry.IsPadding)
            {
                start = start is { } before && before % pageSize == 0 ? before : entry.Address;
            }
            else if (start is { } first)
            {
                places.Add(new FreePlace(first, entry.Address, IsLast: false));
                start = null;
            }
        }

        if (!IsCutOff && End < Area.End)
        {
            places.Add(new FreePlace(start is { } last && last % pageSize == 0 ? last : (uint)End, Area.End, IsLast: true));
        }
        else if (start is { } rest)
        {
            places.Add(new FreePlace(rest, Area.End, IsLast: true));
        }

        return places;
    }

    // An entry whose size leads nowhere takes all that is left: nothing behind it can be used.
    private static InstalledApplication EntryOf(FlashArea area, FlashItem item)
    {
        uint address = area.Start + item.Offset;
        return new InstalledApplication(address, item.Size != 0 ? item.Size : (uint)(area.End - address), item.File, item.Problem);
    }
}
