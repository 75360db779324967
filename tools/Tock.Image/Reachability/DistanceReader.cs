// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Image.Code;
using Tock.Image.Elf;
using Tock.Image.Tables;

namespace Tock.Image.Reachability;

/// <summary>Finds the distances between pieces of one section, for which the compiler leaves no relocations.</summary>
internal sealed class DistanceReader
{
    private const int Flags = 3;
    private const uint CellInterfaceOffset = 4;
    private const uint CellSize = 8;

    private readonly ObjectSection _section;
    private readonly HashSet<uint> _relocated;
    private readonly HashSet<uint> _starts;

    internal DistanceReader(ObjectFile value, ObjectSection section)
    {
        _section = section;
        _relocated = [.. section.Relocations.Select(relocation => relocation.Offset)];
        _starts = [.. value.Symbols.Where(symbol => symbol.Section == section && symbol.Kind != SymbolKind.Section).Select(symbol => symbol.Offset)];
    }

    /// <summary>The distances in a piece.</summary>
    internal List<Distance> Read(Piece piece)
    {
        List<Distance> result = [];
        foreach ((uint place, int flags) in piece.Symbols.SelectMany(symbol => Places(piece, symbol)).Distinct())
        {
            if (_relocated.Contains(place) || _section.ReadWord(place) == 0)
            {
                continue;
            }

            int word = _section.ReadWord(place);
            uint target = (uint)(place + (word & ~flags));
            if (!_starts.Contains(target))
            {
                throw CallRelaxation.Unknown($"a distance at 0x{place:x}, in {piece.Symbols[0].Name}, to 0x{target:x}");
            }

            result.Add(new Distance(place, target, word & flags));
        }

        return result;
    }

    private IEnumerable<(uint Place, int Flags)> Places(Piece piece, ObjectSymbol symbol)
    {
        if (_section.Type == SectionType.NoContents)
        {
            return [];
        }

        if (TypeTable.IsTable(symbol.Name))
        {
            return TypeTable.Distances(_section, symbol).Select(place => (place, 0));
        }

        if (HandlerTypes.IsList(symbol.Name))
        {
            return HandlerTypes.Find(_section, symbol.Offset).Select(place => (place, 0));
        }

        if (symbol.Name.StartsWith("__GenericInstance", StringComparison.Ordinal) || symbol.Name.StartsWith("__GenericComposition", StringComparison.Ordinal) || symbol.Name == DataPlacement.RegionName)
        {
            return Enumerable.Range(0, (int)((piece.End - symbol.Offset) / 4)).Select(index => (symbol.Offset + (uint)(index * 4), 0));
        }

        if (symbol.Name.StartsWith("__InterfaceDispatchCell_", StringComparison.Ordinal))
        {
            return symbol.Offset + CellSize <= piece.End ? [(symbol.Offset + CellInterfaceOffset, Flags)] : [];
        }

        return symbol.Name.StartsWith("__GCSTATICS", StringComparison.Ordinal) && !symbol.Name.EndsWith(DataNames.PreinitializedSuffix, StringComparison.Ordinal) ? StaticBase(symbol.Offset) : [];
    }

    private IEnumerable<(uint Place, int Flags)> StaticBase(uint offset)
    {
        yield return (offset, DataPlacement.FlagMask);
        if ((_section.ReadWord(offset) & DataPlacement.PreinitializedFlag) != 0)
        {
            yield return (offset + 4, 0);
        }
    }
}
