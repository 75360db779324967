// SPDX-License-Identifier: Apache-2.0 OR MIT
using Tock.Tbf.Elf;

namespace Tock.Debugging.Sizes;

/// <summary>Where the flash and the RAM of a linked image go. What the entries have together is what its segments have.</summary>
public static class ImageSizes
{
    private const string Padding = "padding between parts";
    private const string Literals = "texts, literals and padding between functions";
    private const string Arena = "boot arena (objects of the kernel)";

    /// <summary>Reads an ELF file.</summary>
    /// <param name="elfPath">Its path; the assemblies that it was compiled from may lie beside it.</param>
    /// <param name="findFiles">Finds the source file of each of some addresses of native code, or null where it cannot; called once at most.</param>
    /// <exception cref="Tbf.ImageException">It is no 32-bit Arm ELF image.</exception>
    public static async Task<IReadOnlyList<SizeEntry>> ReadAsync(string elfPath, Func<IReadOnlyList<uint>, Task<IReadOnlyList<string?>>> findFiles)
    {
        ArgumentNullException.ThrowIfNull(findFiles);
        ElfImage image = ElfImage.Read(await File.ReadAllBytesAsync(elfPath).ConfigureAwait(false));
        SymbolPaths paths = new(AssemblyNames.Beside(elfPath));
        ImageRange[] ranges = [.. Ranges(image)];
        IReadOnlyList<string>?[] found = [.. ranges.Select(range => Special(image, range) ?? (range.Symbol is null ? null : paths.Find(range.Symbol)))];
        int[] native = [.. Enumerable.Range(0, ranges.Length).Where(at => found[at] is null && ranges[at].Symbol is not null)];
        IReadOnlyList<string?> files = native.Length == 0 ? [] : await findFiles([.. native.Select(at => ranges[at].Address)]).ConfigureAwait(false);
        for (int i = 0; i < native.Length; i++)
        {
            ImageRange range = ranges[native[i]];
            found[native[i]] = range.Symbol!.StartsWith("__", StringComparison.Ordinal) && files[i] is null
                ? [SymbolPaths.RuntimeTables, range.Symbol]
                : [SymbolPaths.Native, files[i] ?? range.Section, range.Symbol];
        }

        List<SizeEntry> entries = [];
        for (int at = 0; at < ranges.Length; at++)
        {
            (bool isInFlash, bool isInRam) = PlacesOf(image, ranges[at]);
            entries.Add(new SizeEntry(found[at] ?? [Literals], isInFlash ? ranges[at].Size : 0, isInRam ? ranges[at].Size : 0));
        }

        SizeEntry rest = new([Padding], FlashOf(image) - entries.Sum(entry => entry.Flash), RamOf(image) - entries.Sum(entry => entry.Ram));
        return Join(rest is { Flash: 0, Ram: 0 } ? entries : [.. entries, rest]);
    }

    /// <summary>Bytes of flash that an image programs.</summary>
    public static long FlashOf(ElfImage image)
    {
        ArgumentNullException.ThrowIfNull(image);
        return image.Segments.Sum(segment => (long)segment.FileSize);
    }

    /// <summary>Bytes of RAM that an image sets aside: where it copies initial data to, and what begins as zeros.</summary>
    public static long RamOf(ElfImage image)
    {
        ArgumentNullException.ThrowIfNull(image);
        return image.Segments.Where(IsInRam).Sum(segment => (long)segment.MemorySize);
    }

    private static bool IsInRam(ElfSegment segment) => segment.FileSize == 0 || segment.VirtualAddress != segment.PhysicalAddress;

    private static IEnumerable<ImageRange> Ranges(ElfImage image)
    {
        ILookup<ushort, ElfSymbol> symbols = image.GetSymbols().Where(symbol => symbol.IsPlace).ToLookup(symbol => symbol.SectionIndex);
        for (int index = 0; index < image.Sections.Count; index++)
        {
            ElfSection section = image.Sections[index];
            if (!section.IsAllocated || section.Size == 0)
            {
                continue;
            }

            foreach (ImageRange range in SectionCover.Divide(section, symbols[(ushort)index]))
            {
                yield return range;
            }
        }
    }

    // What is known by its place, not by its name.
    private static string[]? Special(ElfImage image, ImageRange range) => range switch
    {
        { Section: ".vectors" } => ["vectors"],
        { Section: ".stack" } => ["stack"],
        { Section: ".got" } => ["addresses of data (global offset table)"],
        { Symbol: "__tock_arena_start" } => [Arena],
        { Symbol: null } when image.FindSection(range.Section) is { } section && section.Type == ElfSection.TypeNoBits => [Padding],
        { Symbol: null, Section: not ".text" and not ".start" } => ["constants without a name", range.Section],
        _ => null,
    };

    private static (bool IsInFlash, bool IsInRam) PlacesOf(ElfImage image, ImageRange range)
    {
        foreach (ElfSegment segment in image.Segments)
        {
            if (range.Address >= segment.VirtualAddress && range.Address - segment.VirtualAddress < segment.MemorySize)
            {
                return (range.Address - segment.VirtualAddress < segment.FileSize, IsInRam(segment));
            }
        }

        return (false, false);
    }

    private static SizeEntry[] Join(IEnumerable<SizeEntry> entries) =>
    [
        .. entries.GroupBy(entry => string.Join('\0', entry.Path), StringComparer.Ordinal)
            .Select(group => new SizeEntry(group.First().Path, group.Sum(entry => entry.Flash), group.Sum(entry => entry.Ram))),
    ];
}
