// SPDX-License-Identifier: Apache-2.0 OR MIT
using Tock.Tbf.Elf;
using Tock.Tbf.Flash;

namespace Tock.Cli.Inspecting;

/// <summary>What an ELF file says. Addresses are written 0x….</summary>
internal sealed record ElfReport(
    string Kind,
    string? Architecture,
    string Entry,
    int Symbols,
    IReadOnlyList<ElfReport.Segment> Segments,
    IReadOnlyList<ElfReport.Section> Sections,
    IReadOnlyList<string> RelocatedSections,
    ElfReport.Area? ProcessMemory)
{
    /// <summary>The report of a file.</summary>
    internal static ElfReport Of(ElfImage image)
    {
        RamArea? processes = RamArea.OfKernel(image);
        return new ElfReport(
            processes is null ? "application" : "kernel",
            ElfArchitecture.Of(image),
            $"0x{image.Entry:x8}",
            image.GetSymbols().Count,
            [.. image.Segments.Select(segment => new Segment($"0x{segment.VirtualAddress:x8}", $"0x{segment.PhysicalAddress:x8}", segment.FileSize, segment.MemorySize, segment.IsWriteable))],
            [.. image.Sections.Where(section => section.IsAllocated).Select(section => new Section(section.Name, $"0x{section.Address:x8}", section.Size, section.IsWriteable))],
            [.. image.Sections.Where(section => section.Type == ElfSection.TypeRelocations && section.Info < image.Sections.Count)
                .Select(section => image.Sections[(int)section.Info]).Where(section => section.IsAllocated).Select(section => section.Name)],
            processes is { } area ? new Area($"0x{area.Start:x8}", area.Size) : null);
    }

    /// <summary>The report as lines.</summary>
    internal IEnumerable<string> Lines()
    {
        yield return $"{"kind",-16}{Kind}, for {Architecture ?? "a processor that it does not name"}";
        yield return $"{"entry",-16}{Entry}";
        yield return $"{"symbols",-16}{Symbols}";
        yield return $"{"relocations",-16}{(RelocatedSections.Count == 0 ? "none were kept" : $"kept of {string.Join(", ", RelocatedSections)}")}";
        foreach (Segment segment in Segments.Where(segment => segment.MemorySize != 0))
        {
            yield return $"{"segment",-16}{segment.Address} from flash {segment.FlashAddress}, {segment.FileSize} of {segment.MemorySize} bytes in the file{(segment.IsWriteable ? ", writeable" : string.Empty)}";
        }

        foreach (Section section in Sections)
        {
            yield return $"{"section",-16}{section.Address} {section.Size,8}  {section.Name}";
        }
    }

    /// <summary>A segment.</summary>
    internal sealed record Segment(string Address, string FlashAddress, uint FileSize, uint MemorySize, bool IsWriteable);

    /// <summary>A section that is part of memory.</summary>
    internal sealed record Section(string Name, string Address, uint Size, bool IsWriteable);

    /// <summary>A part of memory.</summary>
    internal sealed record Area(string Start, uint Size);
}
