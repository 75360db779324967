// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Image.Code;
using Tock.Image.Elf;

namespace Tock.Image.Reachability;

/// <summary>The pieces of a program and what each refers to; finds those that the entry point reaches.</summary>
internal sealed class ReachabilityGraph
{
    private const string IndexPrefix = ".ARM.exidx";
    private const string DebuggingPrefix = ".debug_";

    private readonly ObjectFile _object;
    private readonly Dictionary<ObjectSection, List<Piece>> _pieces = [];
    private readonly Dictionary<ObjectSection, DistanceReader> _distances = [];
    private readonly Dictionary<Piece, List<uint>> _codePlaces = [];
    private readonly Dictionary<string, ObjectSymbol> _definitions = [];
    private readonly HashSet<Piece> _reached = [];
    private readonly Stack<Piece> _open = new();

    private ReachabilityGraph(ObjectFile value)
    {
        _object = value;
    }

    /// <summary>Makes the graph of the compiler's object and of native objects, whose sections are one piece each, and follows it.</summary>
    /// <param name="value">The compiler's object.</param>
    /// <param name="natives">The native objects.</param>
    /// <param name="entry">The name of the entry point.</param>
    internal static ReachabilityGraph Follow(ObjectFile value, IReadOnlyList<ObjectFile> natives, string entry)
    {
        ReachabilityGraph graph = new(value);
        foreach (ObjectSection section in value.Sections.Where(section => !section.Name.StartsWith(DebuggingPrefix, StringComparison.Ordinal)))
        {
            graph._pieces[section] = PieceCutter.Cut(value, section, withHeaders: true);
            graph._distances[section] = new DistanceReader(value, section);
        }

        foreach (ObjectSection section in natives.SelectMany(native => native.Sections).Where(section => section.Flags.HasFlag(SectionFlags.Allocate)))
        {
            graph._pieces[section] = [new Piece(section, 0, section.Size, [])];
        }

        foreach (ObjectSymbol symbol in natives.Prepend(value).SelectMany(item => item.Symbols).Where(symbol => symbol.Section is not null && symbol.Binding != 0))
        {
            graph._definitions.TryAdd(symbol.Name, symbol);
        }

        graph.ReadCode();
        graph.JoinFrames();
        graph.Reach(graph._definitions.TryGetValue(entry, out ObjectSymbol? start) ? start : throw CallRelaxation.Unknown($"no entry point {entry}"));
        graph.Follow();
        return graph;
    }

    /// <summary>The pieces of a section of the compiler's object, in order.</summary>
    internal IEnumerable<Piece> Pieces(ObjectSection section)
    {
        return _pieces[section];
    }

    /// <summary>Whether the entry point reaches the piece.</summary>
    internal bool IsReached(Piece piece)
    {
        return _reached.Contains(piece);
    }

    // Calls and addresses inside the section have no relocations.
    private void ReadCode()
    {
        if (_object.FindSection(CallRelaxation.CodeName) is not { Size: > 0 } code)
        {
            return;
        }

        CodeListing listing = new(_object, code);
        IEnumerable<(uint Place, uint Target)> branches = listing.Items.Where(item => item.Action == CodeAction.Branch).Select(item => (item.OldOffset, item.Target));
        foreach ((uint place, uint target) in branches.Concat(CallSequences.Addresses(listing)))
        {
            if (Find(code, place) is { } piece && !piece.Contains(target))
            {
                if (!_codePlaces.TryGetValue(piece, out List<uint>? places))
                {
                    _codePlaces[piece] = places = [];
                }

                places.Add(target);
            }
        }
    }

    // The index of frames refers to methods, but it is the method that makes its entries stay.
    private void JoinFrames()
    {
        foreach (ObjectSection index in _object.Sections.Where(section => section.Name.StartsWith(IndexPrefix, StringComparison.Ordinal)))
        {
            foreach (ObjectRelocation relocation in index.Relocations.Where(relocation => relocation.Symbol.Section?.Name == CallRelaxation.CodeName))
            {
                if (Find(relocation.Symbol.Section!, relocation.Symbol.Offset & ~1u) is { } method && Find(index, relocation.Offset) is { } entry)
                {
                    method.Companions.Add(entry);
                }
            }
        }
    }

    private void Follow()
    {
        while (_open.TryPop(out Piece? piece))
        {
            piece.Companions.ForEach(Reach);
            foreach (ObjectRelocation relocation in piece.Section.Relocations.Where(relocation => relocation.Offset >= piece.Start && relocation.Offset < piece.End))
            {
                Reach(relocation.Symbol, relocation.Symbol.Kind == SymbolKind.Section ? piece.Section.ReadWord(relocation.Offset) : 0);
            }

            if (_distances.TryGetValue(piece.Section, out DistanceReader? reader))
            {
                reader.Read(piece).ForEach(distance => Reach(piece.Section, distance.Target));
            }

            if (_codePlaces.TryGetValue(piece, out List<uint>? places))
            {
                places.ForEach(place => Reach(piece.Section, place));
            }
        }
    }

    private void Reach(ObjectSymbol symbol, int addend = 0)
    {
        if (symbol.Section is { } section)
        {
            bool isNative = !_distances.ContainsKey(section);
            Reach(section, isNative ? 0 : (uint)(symbol.Offset + addend) & ~(section.Name == CallRelaxation.CodeName ? 1u : 0));
        }
        else if (_definitions.TryGetValue(symbol.Name, out ObjectSymbol? definition))
        {
            Reach(definition);
        }
    }

    private void Reach(ObjectSection section, uint offset)
    {
        if (Find(section, offset) is { } piece)
        {
            Reach(piece);
        }
    }

    private void Reach(Piece piece)
    {
        if (_reached.Add(piece))
        {
            _open.Push(piece);
        }
    }

    private Piece? Find(ObjectSection section, uint offset)
    {
        if (!_pieces.TryGetValue(section, out List<Piece>? pieces))
        {
            return null;
        }

        int low = 0;
        int high = pieces.Count - 1;
        while (low < high)
        {
            int middle = (low + high + 1) / 2;
            low = pieces[middle].Start <= offset ? middle : low;
            high = pieces[middle].Start <= offset ? high : middle - 1;
        }

        return pieces.Count > 0 && pieces[low].Contains(offset) ? pieces[low] : null;
    }
}
