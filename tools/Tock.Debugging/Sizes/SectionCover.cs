// SPDX-License-Identifier: Apache-2.0 OR MIT
using Tock.Tbf.Elf;

namespace Tock.Debugging.Sizes;

/// <summary>Divides a section among the symbols in it, without gap or overlap.</summary>
internal static class SectionCover
{
    /// <summary>Divides.</summary>
    /// <param name="section">The section.</param>
    /// <param name="symbols">The symbols that are defined in it.</param>
    /// <remarks>
    /// A symbol that says its size has that; one that does not, as those of data and of assembly, reaches to the next. Of symbols in one place the largest
    /// counts, and one inside another is a mark in it.
    /// </remarks>
    internal static IReadOnlyList<ImageRange> Divide(ElfSection section, IEnumerable<ElfSymbol> symbols)
    {
        List<ImageRange> ranges = [];
        ElfSymbol[] places =
        [
            .. symbols.Where(symbol => IsName(symbol.Name) && symbol.Name != section.Name)
                .Select(symbol => symbol with { Value = symbol.Value & ~1u })
                .Where(symbol => symbol.Value >= section.Address && symbol.Value - section.Address < section.Size)
                .OrderBy(symbol => symbol.Value).ThenByDescending(symbol => symbol.Size).ThenBy(symbol => IsMark(symbol.Name)).ThenBy(symbol => symbol.Name, StringComparer.Ordinal),
        ];
        uint end = section.Address + section.Size;
        uint covered = section.Address;
        for (int at = 0; at < places.Length; at++)
        {
            ElfSymbol place = places[at];
            if (place.Value < covered)
            {
                continue;
            }

            Add(null, place.Value);
            uint next = end;
            for (int other = at + 1; other < places.Length; other++)
            {
                if (places[other].Value > place.Value)
                {
                    next = places[other].Value;
                    break;
                }
            }

            // What says no size reaches to the next symbol; a size that goes beyond the section is no size.
            Add(place.Name, place.Size == 0 ? next : Math.Min(end, place.Value + place.Size));
        }

        Add(null, end);
        return ranges;

        void Add(string? name, uint until)
        {
            if (until > covered)
            {
                ranges.Add(new ImageRange(name, section.Name, covered, until - covered));
                covered = until;
            }
        }
    }

    // Mapping symbols of the assembler are no names.
    private static bool IsName(string name) => name.Length != 0 && name[0] != '$' && !name.StartsWith(".L", StringComparison.Ordinal);

    private static bool IsMark(string name) => name.StartsWith("__tock_", StringComparison.Ordinal);
}
