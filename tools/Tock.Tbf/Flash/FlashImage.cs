// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Tbf.Flash;

/// <summary>
/// The contents of a board's application flash: binaries each at a multiple of their own size, the gaps between them
/// covered by padding headers so that the kernel's walk from header to header meets all of them, and behind the last
/// one 16 bytes of erased flash, at which that walk ends.
/// </summary>
public sealed class FlashImage
{
    private const byte Erased = 0xFF;
    private const int EndMarkerSize = TbfFile.BaseHeaderSize;

    private FlashImage(FlashArea area, byte[] bytes, IReadOnlyList<FlashPlacement> placements)
    {
        Area = area;
        Bytes = bytes;
        Placements = placements;
    }

    /// <summary>The area that the image is for.</summary>
    public FlashArea Area { get; }

    /// <summary>The image, to be put at the start of the area. It is not longer than needed.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>What lies where, by ascending address; padding is not listed.</summary>
    public IReadOnlyList<FlashPlacement> Placements { get; }

    /// <summary>Places entries, and chooses the RAM of those that are bound to its address.</summary>
    /// <param name="area">The flash.</param>
    /// <param name="ram">The RAM that processes get.</param>
    /// <param name="entries">What to place.</param>
    /// <param name="order">In which order.</param>
    /// <exception cref="FlashException">They do not fit, or two of them want the same place.</exception>
    public static FlashImage Build(FlashArea area, RamArea ram, IReadOnlyList<FlashEntry> entries, FlashOrder order = FlashOrder.LargestFirst)
    {
        ArgumentNullException.ThrowIfNull(entries);
        List<FlashPlacement> placements = PlaceInFlash(area, entries, order);
        PlaceInRam(ram, placements);
        return new FlashImage(area, Render(area, placements), placements);
    }

    private static List<FlashPlacement> PlaceInFlash(FlashArea area, IReadOnlyList<FlashEntry> entries, FlashOrder order)
    {
        List<FlashPlacement> placements = [];
        foreach (FlashEntry entry in entries.Where(entry => entry.FixedAddress is not null))
        {
            PlaceFixed(area, placements, entry);
        }

        IEnumerable<FlashEntry> movable = entries.Where(entry => entry.FixedAddress is null);
        if (order == FlashOrder.LargestFirst)
        {
            movable = movable.OrderByDescending(entry => entry.Size);
        }

        uint from = area.Start;
        foreach (FlashEntry entry in movable)
        {
            if (FindPlace(area, placements, entry, from) is not { } address)
            {
                throw DoesNotFit(area, entries, entry);
            }

            Insert(placements, new FlashPlacement(entry, address));
            if (order == FlashOrder.AsGiven)
            {
                from = address + entry.Size;
            }
        }

        return placements;
    }

    private static void PlaceInRam(RamArea ram, List<FlashPlacement> placements)
    {
        if (placements.Select(placement => placement.Entry).FirstOrDefault(entry => entry.MinimumRam > ram.Size) is { } large)
        {
            throw new RamException(
                $"{large.Name} asks for {large.MinimumRam} bytes of RAM, and all processes together have {ram.Size}, 0x{ram.Start:x8}..0x{ram.End:x8}");
        }

        RamPlan plan = new(ram);
        foreach (FlashPlacement placement in placements.Where(placement => placement.Entry.FixedRam is not null))
        {
            plan.Reserve(placement.Entry.FixedRam!.Value, placement.Entry.MinimumRam);
        }

        for (int index = 0; index < placements.Count; index++)
        {
            FlashEntry entry = placements[index].Entry;
            if (entry.NeedsRamAddress)
            {
                uint start = plan.Choose(entry.MinimumRam) ?? throw new RamException(
                    $"{entry.Name} asks for {entry.MinimumRam} bytes of RAM at an address of its own, which are not free in 0x{ram.Start:x8}..0x{ram.End:x8}; "
                    + "choose fewer, or build it with less stack and heap");
                placements[index] = placements[index] with { RamStart = start };
            }
            else
            {
                placements[index] = placements[index] with { RamStart = entry.FixedRam };
            }
        }
    }

    private static void PlaceFixed(FlashArea area, List<FlashPlacement> placements, FlashEntry entry)
    {
        FlashPlacement placement = new(entry, entry.FixedAddress!.Value);
        if (placement.Address < area.Start || placement.End > area.End)
        {
            throw new FlashException(
                $"{entry.Name} was linked for 0x{placement.Address:x8}..0x{placement.End:x8}, but applications lie in "
                + $"0x{area.Start:x8}..0x{area.End:x8}; link it for an address there, or as position independent");
        }

        foreach (FlashPlacement other in placements)
        {
            if (placement.Address < other.End && other.Address < placement.End)
            {
                throw new FlashException(
                    $"{entry.Name} and {other.Entry.Name} were both linked for 0x{Math.Max(placement.Address, other.Address):x8}; leave one out or link it for another address");
            }
        }

        Insert(placements, placement);
    }

    private static uint? FindPlace(FlashArea area, List<FlashPlacement> placements, FlashEntry entry, uint from)
    {
        ulong candidate = AlignUp(from, entry.Alignment);
        foreach (FlashPlacement placed in placements)
        {
            if (candidate + entry.Size <= placed.Address)
            {
                break;
            }

            if (candidate < placed.End)
            {
                candidate = AlignUp(placed.End, entry.Alignment);
            }
        }

        return candidate + entry.Size <= area.End ? (uint)candidate : null;
    }

    private static void Insert(List<FlashPlacement> placements, FlashPlacement placement)
    {
        int index = placements.FindIndex(other => other.Address > placement.Address);
        placements.Insert(index < 0 ? placements.Count : index, placement);
    }

    private static byte[] Render(FlashArea area, List<FlashPlacement> placements)
    {
        ulong used = placements.Count == 0 ? area.Start : placements[^1].End;
        ulong end = Math.Min(used + EndMarkerSize, area.End);
        byte[] bytes = new byte[end - area.Start];
        Array.Fill(bytes, Erased);
        ulong position = area.Start;
        foreach (FlashPlacement placement in placements)
        {
            uint gap = (uint)(placement.Address - position);
            if (gap != 0)
            {
                if (gap < TbfFile.BaseHeaderSize)
                {
                    throw new FlashException($"the gap of {gap} bytes before {placement.Entry.Name} is too small for a header");
                }

                TbfWriter.WritePadding(gap).CopyTo(bytes, (int)(position - area.Start));
            }

            placement.Bytes.Span.CopyTo(bytes.AsSpan((int)(placement.Address - area.Start)));
            position = placement.End;
        }

        return bytes;
    }

    private static FlashException DoesNotFit(FlashArea area, IReadOnlyList<FlashEntry> entries, FlashEntry entry)
    {
        long total = entries.Sum(item => (long)item.Size);
        string sizes = string.Join(", ", entries.Select(item => $"{item.Name} {item.Size}"));
        string advice = total <= area.Size
            ? "each lies at a multiple of its size, which leaves gaps: put the large ones first, or choose fewer"
            : "choose fewer";
        return new FlashException(
            $"{entry.Name} ({entry.Size} bytes) does not fit: the applications have {total} bytes ({sizes}), "
            + $"the application flash 0x{area.Start:x8}..0x{area.End:x8} has {area.Size}; {advice}");
    }

    private static ulong AlignUp(ulong value, uint alignment)
    {
        return (value + alignment - 1) & ~(ulong)(alignment - 1);
    }
}
