// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Image.Elf;
using Tock.Image.Reachability;

namespace Tock.Image.Tables;

/// <summary>
/// Takes what the program writes out of the compiler's data section, so that the rest, the larger part, can stay in flash.
/// </summary>
/// <remarks>
/// The pieces that stay keep their distances, since the compiler resolved references between them without leaving relocations. References
/// from or to pieces that move and have no relocation are of two kinds only: the list of static bases, and the words of such a base.
/// </remarks>
internal sealed class DataPlacement
{
    /// <summary>Where the read-only part goes; the linker script puts it into flash.</summary>
    internal const string TablesName = ".rodata.tock_tables";

    /// <summary>Where the written part goes.</summary>
    internal const string WritableName = ".data.tock_writable";

    /// <summary>Where the objects with the static references of classes go, if they are made here.</summary>
    internal const string StaticsName = ".data.tock_statics";

    /// <summary>The list of the static references of all classes.</summary>
    internal const string RegionName = "__GCStaticRegion";
    internal const int FlagMask = 3;
    internal const int PreinitializedFlag = 2;

    private readonly ObjectFile _object;
    private readonly ObjectSection _data;
    private readonly List<DataPiece> _pieces;
    private readonly StaticObjects? _statics;
    private readonly List<Piece> _exact;

    private DataPlacement(ObjectFile value, ObjectSection data, bool makeStatics)
    {
        _object = value;
        _data = data;
        _statics = makeStatics ? new StaticObjects(value, data) : null;
        _exact = makeStatics ? PieceCutter.Cut(value, data, withHeaders: false) : [];
        _pieces = makeStatics ? [.. _exact.Select(piece => Classified(data, piece.Start, piece.End, piece.Symbols))] : Cut(value, data);
    }

    /// <summary>Splits the section named .data, if there is one.</summary>
    /// <param name="value">The object.</param>
    /// <param name="makeStatics">Whether the objects with the static references of classes are made here and not when the program starts.</param>
    internal static void Apply(ObjectFile value, bool makeStatics = false)
    {
        if (value.FindSection(".data") is { } data)
        {
            new DataPlacement(value, data, makeStatics).Split();
        }
    }

    private static List<DataPiece> Cut(ObjectFile value, ObjectSection data)
    {
        IGrouping<uint, ObjectSymbol>[] groups =
        [
            .. value.Symbols
                .Where(symbol => symbol.Section == data && symbol.Kind != SymbolKind.Section && !symbol.Name.StartsWith('$'))
                .GroupBy(symbol => symbol.Offset)
                .OrderBy(group => group.Key),
        ];
        List<DataPiece> pieces = [];
        for (int index = 0; index < groups.Length; index++)
        {
            uint end = index + 1 < groups.Length ? groups[index + 1].Key : data.Size;
            pieces.Add(Classified(data, groups[index].Key, end, [.. groups[index]]));
        }

        return pieces;
    }

    private static DataPiece Classified(ObjectSection data, uint start, uint end, IReadOnlyList<ObjectSymbol> symbols)
    {
        DataKind[] kinds = Kinds(symbols);
        if (kinds.Length > 1)
        {
            // What is empty leaves its name on the data behind it, and nothing to move.
            kinds = Kinds(symbols.Where(symbol => symbol.Offset != start || !DataNames.CanBeEmpty(symbol.Name)));
            bool hasReferences = data.Relocations.Exists(relocation => relocation.Offset >= start && relocation.Offset < end);
            kinds = kinds.Length > 0 ? kinds : [hasReferences ? DataKind.ReadOnly : DataKind.Writable];
        }

        return kinds.Length <= 1
            ? new DataPiece(start, end, kinds.Length == 1 ? kinds[0] : DataKind.Marker, symbols)
            : throw new ImageException("TOCK0406", $"The compiler gave one address to data of several kinds: {string.Join(", ", symbols)}. Use the tested compiler (TockIlcVersion).");
    }

    private static DataKind[] Kinds(IEnumerable<ObjectSymbol> symbols)
    {
        return [.. symbols.Select(symbol => DataNames.Classify(symbol.Name)).Where(kind => kind != DataKind.Marker).Distinct()];
    }

    private void Split()
    {
        List<(ObjectSymbol Base, uint ListEntry)> bases = FindStaticBases();
        ObjectSection writable = new() { Name = WritableName, Flags = SectionFlags.Allocate | SectionFlags.Write, Alignment = 8 };
        ObjectSymbol tables = _object.SectionSymbol(_data);
        List<byte> contents = [];
        foreach (DataPiece piece in _pieces.Where(piece => piece.Kind is DataKind.Writable or DataKind.StaticBase))
        {
            Move(piece, writable, contents, tables);
        }

        writable.Contents = [.. contents];
        _data.Name = TablesName;
        _data.Flags = SectionFlags.Allocate;
        foreach ((ObjectSymbol symbol, uint entry) in bases)
        {
            _data.WriteWord(entry, 0);
            _data.Relocations.Add(new ObjectRelocation(entry, RelocationType.Relative32, symbol));
        }

        if (writable.Size > 0)
        {
            _object.Sections.Add(writable);
        }

        if (_statics is not null)
        {
            _statics.AddSection();
            SectionCompaction.Apply(_object, _data, [.. _exact.Where(IsTable)]);
        }
    }

    // What moved leaves a gap, and values that were copied or lists that were read are of no more use.
    private bool IsTable(Piece piece)
    {
        return piece.Symbols.All(symbol => symbol.Section == _data)
            && !piece.Symbols.Any(symbol => symbol.Name.EndsWith(DataNames.PreinitializedSuffix, StringComparison.Ordinal) || HandlerTypes.IsList(symbol.Name));
    }

    private List<(ObjectSymbol Base, uint ListEntry)> FindStaticBases()
    {
        List<(ObjectSymbol, uint)> result = [];
        DataPiece? region = _pieces.Find(piece => piece.Symbols.Any(symbol => symbol.Name == RegionName));
        if (region is null)
        {
            return result;
        }

        int count = _pieces.Count(piece => piece.Kind == DataKind.StaticBase);
        for (uint entry = region.Start; result.Count < count && entry < region.End; entry += 4)
        {
            uint target = (uint)(entry + _data.ReadWord(entry));
            DataPiece holder = _pieces.Find(piece => piece.Start == target && piece.Kind == DataKind.StaticBase)
                ?? throw new ImageException("TOCK0406", "The compiler's list of static references has a form that the image tool does not know. Use the tested compiler (TockIlcVersion).");
            result.Add((holder.Symbols[0], entry));
        }

        return result;
    }

    // A piece keeps its place modulo 8, which keeps every alignment that the compiler asked for.
    private void Move(DataPiece piece, ObjectSection writable, List<byte> contents, ObjectSymbol tables)
    {
        while (contents.Count % 8 != piece.Start % 8)
        {
            contents.Add(0);
        }

        uint target = (uint)contents.Count;
        contents.AddRange(_data.Contents.AsSpan((int)piece.Start, (int)piece.Size));
        writable.Contents = [.. contents];
        if (piece.Kind == DataKind.StaticBase && _statics is not null)
        {
            writable.WriteWord(target, (int)_statics.Make(piece.Start, tables));
            writable.Relocations.Add(new ObjectRelocation(target, RelocationType.Absolute32, _statics.Symbol));
        }
        else if (piece.Kind == DataKind.StaticBase)
        {
            RelocateDistance(piece.Start, writable, target, tables);
            if ((_data.ReadWord(piece.Start) & FlagMask & PreinitializedFlag) != 0)
            {
                RelocateDistance(piece.Start + 4, writable, target + 4, tables);
            }
        }

        foreach (ObjectRelocation relocation in _data.Relocations.Where(entry => entry.Offset >= piece.Start && entry.Offset < piece.End).ToArray())
        {
            _data.Relocations.Remove(relocation);
            relocation.Offset = relocation.Offset - piece.Start + target;
            writable.Relocations.Add(relocation);
        }

        foreach (ObjectSymbol symbol in piece.Symbols)
        {
            symbol.Section = writable;
            symbol.Value = symbol.Offset - piece.Start + target;
        }

        contents.Clear();
        contents.AddRange(writable.Contents);
        _data.Contents.AsSpan((int)piece.Start, (int)piece.Size).Clear();
    }

    private void RelocateDistance(uint source, ObjectSection writable, uint target, ObjectSymbol tables)
    {
        // The place counts from itself: what it points at, as an offset into the tables, is the addend of the new relocation.
        writable.WriteWord(target, (int)source + _data.ReadWord(source));
        writable.Relocations.Add(new ObjectRelocation(target, RelocationType.Relative32, tables));
    }
}
