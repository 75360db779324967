// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Installer.Flash;
using Tock.Tbf;
using Tock.Tbf.Flash;

namespace Tock.Installer.Applications;

/// <summary>
/// Plans changes of the list of applications. In each, everything that the list does not reach is written first; then one page changes the
/// list. What lies in other pages is not touched, and after each page of the plan the list holds every other application.
/// </summary>
public sealed class ApplicationPlan
{
    private const byte Erased = 0xFF;

    private readonly uint _pageSize;
    private readonly RamArea _ram;
    private readonly FlashArea _area;
    private readonly FlashDraft _draft;

    /// <summary>Begins a plan.</summary>
    /// <param name="area">Where applications can lie; it begins at a page.</param>
    /// <param name="pageSize">Page size of the flash in bytes.</param>
    /// <param name="ram">The RAM that processes get.</param>
    /// <param name="flash">What the flash of applications holds.</param>
    public ApplicationPlan(FlashArea area, uint pageSize, RamArea ram, ReadOnlyMemory<byte> flash)
    {
        _area = area;
        _pageSize = pageSize;
        _ram = ram;
        _draft = new FlashDraft(area.Start, pageSize, flash.Span);
    }

    /// <summary>The list as it will be.</summary>
    public ApplicationList List => ApplicationList.Read(_area, _draft.Bytes);

    /// <summary>Adds an application.</summary>
    /// <param name="file">The application.</param>
    /// <returns>Where it will be.</returns>
    /// <exception cref="InstallerException">There is no room for it.</exception>
    public FlashPlacement Install(TbfFile file)
    {
        return TryInstall(file) ?? throw NoRoom(FlashEntry.FromTbf(file));
    }

    /// <summary>Takes an application out of the list.</summary>
    /// <param name="application">The application.</param>
    public void Remove(InstalledApplication application)
    {
        ArgumentNullException.ThrowIfNull(application);
        bool isLast = application.Address == List.Entries[^1].Address;
        _draft.Write(application.Address, isLast ? Blank() : TbfWriter.WritePadding(application.Size));
    }

    /// <summary>Tells whether an application is what an installation would put in its place.</summary>
    /// <param name="old">The application that is there.</param>
    /// <param name="file">The one to install.</param>
    public static bool IsSame(InstalledApplication old, TbfFile file)
    {
        ArgumentNullException.ThrowIfNull(old);
        FlashEntry entry = FlashEntry.FromTbf(file);
        return old.File is { } there
            && old.Size == entry.Size
            && old.Address % entry.Alignment == 0
            && new FlashPlacement(entry, old.Address, there.FixedAddresses.RamStart).Bytes.Span.SequenceEqual(there.Bytes.Span);
    }

    /// <summary>Puts one application in the place of another: beside it first, if there is room for both.</summary>
    /// <param name="old">The application that goes.</param>
    /// <param name="file">The one that comes.</param>
    /// <returns>Where it will be.</returns>
    /// <exception cref="InstallerException">There is no room for it even if the other is gone.</exception>
    public FlashPlacement Replace(InstalledApplication old, TbfFile file)
    {
        if (TryInstall(file) is { } beside)
        {
            Remove(old);
            return beside;
        }

        Remove(old);
        return Install(file);
    }

    /// <summary>Says whether the kernel may start an application.</summary>
    /// <param name="application">The application, well formed.</param>
    /// <param name="isEnabled">Whether it may.</param>
    /// <exception cref="InstallerException">Its credentials would not hold any more.</exception>
    public void SetEnabled(InstalledApplication application, bool isEnabled)
    {
        ArgumentNullException.ThrowIfNull(application);
        TbfFile file = application.File!;
        if (file.HasCredentials && application.IsEnabled != isEnabled)
        {
            throw new InstallerException(
                $"{application.Name} carries credentials, which hold for its header too: they would be wrong after the change", "install one that was signed in the other state");
        }

        _draft.Write(application.Address, TbfWriter.WithFlags(file, isEnabled ? file.Flags | TbfFlags.Enabled : file.Flags & ~TbfFlags.Enabled));
    }

    /// <summary>Ends the list where it begins.</summary>
    public void RemoveAll() => _draft.Write(_area.Start, Blank());

    /// <summary>The plan as a change of the flash.</summary>
    /// <param name="description">What it is for.</param>
    public FlashChange Finish(string description) => _draft.Finish(description);

    private static byte[] Blank()
    {
        byte[] blank = new byte[TbfFile.BaseHeaderSize];
        Array.Fill(blank, Erased);
        return blank;
    }

    private FlashPlacement? TryInstall(TbfFile file)
    {
        FlashEntry entry = FlashEntry.FromTbf(file);
        ApplicationList list = List;
        if (!TryChooseRam(entry, out uint? ramStart))
        {
            return null;
        }

        // A page that it would share with another application is written only if there is no other way, as in lists of other tools.
        IReadOnlyList<FreePlace> places = list.FreePlaces(_pageSize);
        foreach (bool mayShare in new[] { false, true })
        {
            foreach (FreePlace place in places)
            {
                if (Find(place, entry) is { } address && (mayShare || !SharesPage(list, place, address, entry.Size)))
                {
                    FlashPlacement placement = new(entry, address, ramStart);
                    Put(place, address, placement.Bytes.Span);
                    return placement;
                }
            }
        }

        return null;
    }

    /// <summary>Finds where in a free place an entry can lie.</summary>
    private uint? Find(FreePlace place, FlashEntry entry)
    {
        ulong address = entry.FixedAddress ?? AlignUp(place.Start, Math.Max(entry.Alignment, _pageSize));
        if (address < place.Start)
        {
            return null;
        }

        // Before and behind it a gap is nothing, or has room for the header that covers it.
        ulong before = address - place.Start;
        ulong end = address + entry.Size;
        bool fits = end <= place.End
            && before is 0 or >= TbfFile.BaseHeaderSize
            && (place.IsLast || end == place.End || place.End - end >= TbfFile.BaseHeaderSize);
        return fits ? (uint)address : null;
    }

    private bool SharesPage(ApplicationList list, FreePlace place, uint address, uint size)
    {
        // Written are the header at the start of the place, and the application's pages.
        return list.Applications.Any(other =>
            Meet(place.Start, (ulong)place.Start + TbfFile.BaseHeaderSize, other) || Meet(address, (ulong)address + size, other));
    }

    private bool Meet(ulong start, ulong end, InstalledApplication other)
    {
        ulong otherStart = other.Address & ~(ulong)(_pageSize - 1);
        return (start & ~(ulong)(_pageSize - 1)) < AlignUp(other.End, _pageSize) && otherStart < AlignUp(end, _pageSize);
    }

    private void Put(FreePlace place, uint address, ReadOnlySpan<byte> image)
    {
        ulong end = (ulong)address + (uint)image.Length;
        if (!place.IsLast)
        {
            // One header over all of the gaps, so that those inside are not looked at any more.
            _draft.Write(place.Start, TbfWriter.WritePadding((uint)place.Size));
        }
        else if (List.End > place.Start)
        {
            _draft.Write(place.Start, Blank());
        }

        CoverRest(place, end);
        if (address > place.Start)
        {
            _draft.Write(address, image);
            _draft.Write(place.Start, TbfWriter.WritePadding(address - place.Start));
            return;
        }

        int firstPage = (int)Math.Min((uint)image.Length, _pageSize - (address % _pageSize));
        _draft.Write(address + (uint)firstPage, image[firstPage..]);
        _draft.Write(address, image[..firstPage]);
    }

    // What follows the application: up to the next page a header of its own, so that what comes later need not write in this page; then the
    // rest of the gap, or the end of the list.
    private void CoverRest(FreePlace place, ulong end)
    {
        ulong nextPage = AlignUp(end, _pageSize);
        if (nextPage - end >= TbfFile.BaseHeaderSize && nextPage <= place.End)
        {
            _draft.Write((uint)end, TbfWriter.WritePadding((uint)(nextPage - end)));
            end = nextPage;
        }

        if (end < place.End)
        {
            _draft.Write((uint)end, place.IsLast ? Blank() : TbfWriter.WritePadding((uint)(place.End - end)));
        }
    }

    private bool TryChooseRam(FlashEntry entry, out uint? start)
    {
        start = entry.FixedRam;
        if (!entry.NeedsRamAddress)
        {
            return true;
        }

        RamPlan plan = new(_ram);
        foreach (InstalledApplication other in List.Applications)
        {
            if (other.File?.FixedAddresses.RamStart is { } taken)
            {
                plan.Reserve(taken, other.File.Program.MinimumRamSize);
            }
        }

        start = plan.Choose(entry.MinimumRam);
        return start is not null;
    }

    private InstallerException NoRoom(FlashEntry entry)
    {
        ApplicationList list = List;
        if (!TryChooseRam(entry, out _))
        {
            return new InstallerException(
                $"{entry.Name} asks for {entry.MinimumRam} bytes of RAM at an address of its own, which are not free in 0x{_ram.Start:x8}..0x{_ram.End:x8}",
                "./tock uninstall an application that has RAM of its own, or build this one with less stack and heap");
        }

        if (entry.FixedAddress is { } address)
        {
            string who = list.Applications.FirstOrDefault(other => other.Address < address + (ulong)entry.Size && address < other.End) is { } other
                ? $"which {other.Name} has"
                : $"and applications lie in 0x{_area.Start:x8}..0x{_area.End:x8}";
            return new InstallerException(
                $"{entry.Name} was linked for 0x{address:x8}..0x{address + (ulong)entry.Size:x8}, {who}", "./tock list --memory, then make room with ./tock uninstall, or link it for another address");
        }

        IReadOnlyList<FreePlace> places = list.FreePlaces(_pageSize);
        ulong free = places.Aggregate(0UL, (sum, place) => sum + place.Size);
        ulong largest = places.Aggregate(0UL, (most, place) => Math.Max(most, place.Size));
        string cut = list.IsCutOff ? "; what follows the last application cannot be used, since that is malformed" : "";
        return new InstallerException(
            $"{entry.Name} needs {entry.Size} bytes of flash at a multiple of {Math.Max(entry.Alignment, _pageSize)}; {free} are free, {largest} of them in one place{cut}",
            "./tock list --memory shows what has them; make room with ./tock uninstall");
    }

    private static ulong AlignUp(ulong value, uint alignment) => (value + alignment - 1) & ~(ulong)(alignment - 1);
}
