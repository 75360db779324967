// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Buffers.Binary;
using Tock.Image.Code;
using Tock.Image.Elf;

namespace Tock.Image.Reachability;

/// <summary>Cuts sections of the compiler's object into pieces, by the symbols in them.</summary>
internal static class PieceCutter
{
    private const string CellPrefix = "__InterfaceDispatchCell_";
    private const uint CellSize = 8;
    private const uint IndexEntrySize = 8;

    // Frozen objects have a word in front of them that this system does not use.
    private const uint ObjectHeaderSize = 4;

    private const uint HasReferences = 0x01000000;
    private const uint CountSize = 4;
    private const uint SeriesSize = 8;
    private const uint RunSize = 4;

    /// <summary>The pieces of a section, in order. Bytes that belong to none are padding.</summary>
    internal static List<Piece> Cut(ObjectFile value, ObjectSection section)
    {
        if (section.Type == SectionType.ArmUnwindIndex)
        {
            return [.. Enumerable.Range(0, (int)(section.Size / IndexEntrySize)).Select(index => new Piece(section, (uint)index * IndexEntrySize, (uint)(index + 1) * IndexEntrySize, []))];
        }

        bool isCode = section.Name == CallRelaxation.CodeName;
        IGrouping<uint, ObjectSymbol>[] groups =
        [
            .. value.Symbols
                .Where(symbol => symbol.Section == section && symbol.Kind != SymbolKind.Section && !symbol.Name.StartsWith('$') && (!isCode || symbol.Kind == SymbolKind.Function))
                .GroupBy(symbol => symbol.Offset)
                .OrderBy(group => group.Key),
        ];
        List<Piece> pieces = [];
        uint previous = 0;
        for (int index = 0; index < groups.Length; index++)
        {
            uint start = groups[index].Key - LeadingTable(section, groups[index], previous);
            uint end = index + 1 < groups.Length ? groups[index + 1].Key - LeadingTable(section, groups[index + 1], groups[index].Key) - Header(groups[index + 1]) : section.Size;
            pieces.Add(new Piece(section, start, end, [.. groups[index]]));
            previous = groups[index].Key;
        }

        return JoinCells(pieces);
    }

    private static uint Header(IEnumerable<ObjectSymbol> symbols)
    {
        return symbols.Any(symbol => symbol.Name.StartsWith("__Str_", StringComparison.Ordinal) || symbol.Name.StartsWith("__FrozenObj", StringComparison.Ordinal)) ? ObjectHeaderSize : 0;
    }

    // The words before a table of a type say where its objects have references: a number, and two words for each series of them, or for
    // arrays of structs minus a number, the start, and one word for each run.
    private static uint LeadingTable(ObjectSection section, IEnumerable<ObjectSymbol> symbols, uint previous)
    {
        ObjectSymbol? table = symbols.FirstOrDefault(symbol => TypeTable.IsTable(symbol.Name));
        if (table is null || section.Type == SectionType.NoContents || (section.ReadWord(table.Offset) & HasReferences) == 0)
        {
            return 0;
        }

        int count = table.Offset >= CountSize ? section.ReadWord(table.Offset - CountSize) : 0;
        long size = count >= 0 ? CountSize + ((long)count * SeriesSize) : CountSize + 4 - ((long)count * RunSize);
        return count != 0 && size <= table.Offset - previous ? (uint)size : throw CallRelaxation.Unknown($"the places of references before {table.Name}");
    }

    // The number of a method stands behind the last of the cells that call it.
    private static List<Piece> JoinCells(List<Piece> pieces)
    {
        List<Piece> result = [];
        foreach (Piece piece in pieces)
        {
            bool isOpen = result.Count > 0 && IsCell(piece) && IsCell(result[^1]) && !EndsWithNumber(result[^1]);
            if (isOpen)
            {
                result[^1] = new Piece(piece.Section, result[^1].Start, piece.End, [.. result[^1].Symbols, .. piece.Symbols]);
            }
            else
            {
                result.Add(piece);
            }
        }

        return result;
    }

    private static bool IsCell(Piece piece)
    {
        return piece.Symbols.Any(symbol => symbol.Name.StartsWith(CellPrefix, StringComparison.Ordinal));
    }

    private static bool EndsWithNumber(Piece piece)
    {
        uint last = piece.End - CellSize;
        return piece.Symbols.All(symbol => symbol.Offset != last)
            && BinaryPrimitives.ReadUInt32LittleEndian(piece.Section.Contents.AsSpan((int)last)) == 0
            && piece.Section.Relocations.TrueForAll(relocation => relocation.Offset != last);
    }
}
