// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Buffers.Binary;
using Tock.Image.Code;
using Tock.Image.Elf;

namespace Tock.Image.Reachability;

/// <summary>Cuts sections of the compiler's object into pieces, by the symbols in them.</summary>
internal static class PieceCutter
{
    private const string StaticsPrefix = "__NONGCSTATICS";
    private const string ConstructorSuffix = "___cctor";
    private const string SharedPrefix = "__fatpointer_";
    private const string SharedArgument = "__Canon";
    private const string CellPrefix = "__InterfaceDispatchCell_";
    private const uint CellSize = 8;
    private const uint IndexEntrySize = 8;

    // Frozen objects have a word in front of them that this system does not use.
    private const uint ObjectHeaderSize = 4;

    private const uint ContextSize = 4;

    /// <summary>The pieces of a section, in order. Bytes that belong to none are padding.</summary>
    /// <param name="value">The object.</param>
    /// <param name="section">The section.</param>
    /// <param name="withHeaders">Whether the word in front of a frozen object belongs to it, so that the pieces can be cut again, or to none.</param>
    internal static List<Piece> Cut(ObjectFile value, ObjectSection section, bool withHeaders)
    {
        if (section.Type == SectionType.ArmUnwindIndex)
        {
            return [.. Enumerable.Range(0, (int)(section.Size / IndexEntrySize)).Select(index => new Piece(section, (uint)index * IndexEntrySize, (uint)(index + 1) * IndexEntrySize, []))];
        }

        bool isCode = section.Name == CallRelaxation.CodeName;
        Dictionary<uint, ObjectSymbol> constructors = section.Relocations.Where(relocation => relocation.Symbol.Name.EndsWith(ConstructorSuffix, StringComparison.Ordinal))
            .ToDictionary(relocation => relocation.Offset, relocation => relocation.Symbol);
        IGrouping<uint, ObjectSymbol>[] groups =
        [
            .. value.Symbols
                .Where(symbol => symbol.Section == section && symbol.Kind != SymbolKind.Section && !symbol.Name.StartsWith('$') && (!isCode || symbol.Kind == SymbolKind.Function))
                .GroupBy(symbol => Start(symbol, constructors))
                .OrderBy(group => group.Key),
        ];
        List<Piece> pieces = [];
        uint previous = 0;
        for (int index = 0; index < groups.Length; index++)
        {
            uint start = groups[index].Key - LeadingTable(section, groups[index], previous) - (withHeaders ? Header(groups[index]) : 0);
            uint end = index + 1 < groups.Length ? groups[index + 1].Key - LeadingTable(section, groups[index + 1], groups[index].Key) - Header(groups[index + 1]) : section.Size;
            pieces.Add(new Piece(section, start, end, [.. groups[index]]));
            previous = groups[index].Key;
        }

        return JoinCells(pieces);
    }

    /// <summary>Whether the symbol is that of the static fields of plain values of the class that a static constructor belongs to. Several classes without such fields have one address.</summary>
    internal static bool IsStaticsOf(ObjectSymbol symbol, ObjectSymbol constructor)
    {
        if (!symbol.Name.StartsWith(StaticsPrefix, StringComparison.Ordinal) || !constructor.Name.EndsWith(ConstructorSuffix, StringComparison.Ordinal))
        {
            return false;
        }

        // Classes made of one generic class share a constructor, which is named after what stands for all types.
        string fields = symbol.Name[StaticsPrefix.Length..];
        string type = constructor.Name[..^ConstructorSuffix.Length];
        type = type.StartsWith(SharedPrefix, StringComparison.Ordinal) ? type[SharedPrefix.Length..] : type;
        return fields == type || (type.Contains(SharedArgument, StringComparison.Ordinal) && WithoutArguments(fields) == WithoutArguments(type));
    }

    private static string WithoutArguments(string type)
    {
        int arguments = type.IndexOf('<', StringComparison.Ordinal);
        return arguments < 0 ? type : type[..arguments];
    }

    // The word before static fields is the address of the static constructor, until it has run. There may be no field: then what comes next
    // has the address that is the class's.
    private static uint Start(ObjectSymbol symbol, Dictionary<uint, ObjectSymbol> constructors)
    {
        bool hasContext = symbol.Offset >= ContextSize && constructors.TryGetValue(symbol.Offset - ContextSize, out ObjectSymbol? constructor) && IsStaticsOf(symbol, constructor);
        return hasContext ? symbol.Offset - ContextSize : symbol.Offset;
    }

    private static uint Header(IEnumerable<ObjectSymbol> symbols)
    {
        return symbols.Any(symbol => symbol.Name.StartsWith("__Str_", StringComparison.Ordinal) || symbol.Name.StartsWith("__FrozenObj", StringComparison.Ordinal)) ? ObjectHeaderSize : 0;
    }

    private static uint LeadingTable(ObjectSection section, IGrouping<uint, ObjectSymbol> symbols, uint previous)
    {
        bool isTable = section.Type != SectionType.NoContents && symbols.Any(symbol => TypeTable.IsTable(symbol.Name));
        return isTable ? ReferenceList.SizeBefore(section, symbols.Key, symbols.Key - previous) : 0;
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
