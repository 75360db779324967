// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Image.Code;
using Tock.Image.Elf;

namespace Tock.Image.Reachability;

/// <summary>Takes pieces out of a section of data and moves the others together. Each keeps its alignment, up to that of its section.</summary>
internal sealed class SectionCompaction
{
    // What is written can hold values of 8 bytes; constants are read by words at most.
    private const uint WritableAlignment = 8;
    private const uint ConstantAlignment = 4;

    private readonly ObjectFile _object;
    private readonly ObjectSection _section;
    private readonly List<(Piece Piece, uint Start)> _places = [];

    private SectionCompaction(ObjectFile value, ObjectSection section)
    {
        _object = value;
        _section = section;
    }

    /// <summary>Leaves only some pieces of a section.</summary>
    /// <param name="value">The object.</param>
    /// <param name="section">The section.</param>
    /// <param name="kept">The pieces that stay, in order.</param>
    internal static void Apply(ObjectFile value, ObjectSection section, IReadOnlyList<Piece> kept)
    {
        new SectionCompaction(value, section).Apply(kept);
    }

    private void Apply(IReadOnlyList<Piece> kept)
    {
        DistanceReader reader = new(_object, _section);
        Distance[] distances = [.. kept.SelectMany(reader.Read)];
        uint size = Place(kept);
        byte[] contents = new byte[_section.Type == SectionType.NoContents ? 0 : size];
        foreach ((Piece piece, uint start) in _places.Where(place => contents.Length > 0))
        {
            _section.Contents.AsSpan((int)piece.Start, (int)piece.Size).CopyTo(contents.AsSpan((int)start));
        }

        _section.Contents = contents;
        _section.ReservedSize = size;
        MoveRelocations();
        foreach (Distance distance in distances)
        {
            uint place = Required(distance.Place);
            _section.WriteWord(place, (int)(Required(distance.Target) - place) | distance.Flags);
        }

        MoveAddends();
        MoveSymbols();
    }

    private uint Place(IReadOnlyList<Piece> kept)
    {
        uint alignment = _section.Flags.HasFlag(SectionFlags.Write) ? WritableAlignment : ConstantAlignment;
        uint next = 0;
        foreach (Piece piece in kept)
        {
            uint start = next + ((piece.Start - next) & (alignment - 1));
            _places.Add((piece, start));
            next = start + piece.Size;
        }

        return next;
    }

    private void MoveRelocations()
    {
        ObjectRelocation[] relocations = [.. _section.Relocations];
        _section.Relocations.Clear();
        foreach (ObjectRelocation relocation in relocations)
        {
            if (Find(relocation.Offset) is { } offset)
            {
                relocation.Offset = offset;
                _section.Relocations.Add(relocation);
            }
        }
    }

    // What refers to the section itself says the place by its addend.
    private void MoveAddends()
    {
        foreach (ObjectSection section in _object.Sections)
        {
            foreach (ObjectRelocation relocation in section.Relocations.Where(relocation => relocation.Symbol.Section == _section && relocation.Symbol.Kind == SymbolKind.Section))
            {
                bool isWord = relocation.Type is RelocationType.Absolute32 or RelocationType.Relative32;
                uint place = isWord ? (uint)section.ReadWord(relocation.Offset) : throw CallRelaxation.Unknown($"relocation {relocation.Type} in {section.Name}");
                section.WriteWord(relocation.Offset, (int)(Find(place) ?? 0));
            }
        }
    }

    private void MoveSymbols()
    {
        HashSet<ObjectSymbol> gone = [];
        foreach (ObjectSymbol symbol in _object.Symbols.Where(symbol => symbol.Section == _section && symbol.Kind != SymbolKind.Section))
        {
            if (Find(symbol.Offset) is { } offset)
            {
                symbol.Value = offset;
            }
            else
            {
                gone.Add(symbol);
            }
        }

        _object.Symbols.RemoveAll(gone.Contains);
        foreach (ObjectSection section in _object.Sections)
        {
            section.Relocations.RemoveAll(relocation => gone.Contains(relocation.Symbol));
        }
    }

    private uint Required(uint offset)
    {
        return Find(offset) ?? throw CallRelaxation.Unknown($"a distance in {_section.Name} to 0x{offset:x}, which nothing keeps");
    }

    private uint? Find(uint offset)
    {
        int low = 0;
        int high = _places.Count - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            (Piece piece, uint start) = _places[middle];
            if (piece.Contains(offset))
            {
                return offset - piece.Start + start;
            }

            low = piece.Start <= offset ? middle + 1 : low;
            high = piece.Start <= offset ? high : middle - 1;
        }

        return null;
    }
}
