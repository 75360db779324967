// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Tbf.Elf;

/// <summary>What the symbols and sections of an executable say of its flash image, by the conventions of linker scripts for Tock.</summary>
internal static class FlashLayout
{
    private const string FlashOrigin = "_flash_origin";
    private const string RamOrigin = "_sram_origin";
    private const string ProtectedSize = "tbf_protected_region_size";

    /// <summary>The segments that lie in flash, by ascending address there, without what a linker puts before the start of flash.</summary>
    internal static List<ElfSegment> SegmentsOf(ElfImage image)
    {
        List<ElfSegment> segments = [.. image.Segments.Where(segment => segment.FileSize != 0).OrderBy(segment => segment.PhysicalAddress)];
        if (segments.Count == 0)
        {
            return segments;
        }

        // Linkers may begin the first segment at a page, with the headers of the file in it.
        uint? afterHeaders = segments[0].FileOffset == 0 ? FirstSection(image, segments[0]) : null;
        uint start = ValueOf(image, FlashOrigin) ?? afterHeaders ?? segments[0].PhysicalAddress;
        segments.RemoveAll(segment => (ulong)segment.PhysicalAddress + segment.FileSize <= start);
        return [.. segments.Select(segment => segment.PhysicalAddress < start ? WithoutFront(segment, start - segment.PhysicalAddress) : segment)];
    }

    /// <summary>Where the RAM begins that the executable was linked for; null if it has none.</summary>
    internal static uint? RamStartOf(ElfImage image)
    {
        IEnumerable<uint> starts = image.Segments.Where(segment => segment.IsRam && segment.MemorySize != 0).Select(segment => segment.VirtualAddress);
        return ValueOf(image, RamOrigin) ?? (starts.Any() ? starts.Min() : null);
    }

    /// <summary>The size that the protected part shall have, if the linker script says so.</summary>
    internal static uint? ProtectedSizeOf(ElfImage image) => ValueOf(image, ProtectedSize);

    private static uint? FirstSection(ElfImage image, ElfSegment segment)
    {
        IEnumerable<ElfSection> inside = image.Sections.Where(section => section.IsAllocated && section.Size != 0 && section.Type != ElfSection.TypeNoBits
            && section.Address >= segment.VirtualAddress && section.Address - segment.VirtualAddress < segment.FileSize);
        return inside.MinBy(section => section.Address) is { } first
            ? segment.PhysicalAddress + (first.Address - segment.VirtualAddress)
            : null;
    }

    private static ElfSegment WithoutFront(ElfSegment segment, uint size) => new(
        segment.FileOffset + size, segment.VirtualAddress + size, segment.PhysicalAddress + size, segment.FileSize - size, segment.MemorySize - size, segment.IsWriteable);

    private static uint? ValueOf(ElfImage image, string name)
    {
        foreach (ElfSymbol symbol in image.GetSymbols())
        {
            if (symbol.Name == name && symbol.SectionIndex != ElfSymbol.Undefined)
            {
                return symbol.Value;
            }
        }

        return null;
    }
}
