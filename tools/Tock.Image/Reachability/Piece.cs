// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Image.Elf;

namespace Tock.Image.Reachability;

/// <summary>A stretch of a section that stays or goes as a whole: a method, a table of a type, a literal, an entry of an index.</summary>
/// <param name="Section">The section.</param>
/// <param name="Start">Where it begins; an end of padding before the next piece belongs to none.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Symbols">The symbols in it that tell what it is, by their offsets.</param>
internal sealed record Piece(ObjectSection Section, uint Start, uint End, IReadOnlyList<ObjectSymbol> Symbols)
{
    internal uint Size => End - Start;

    /// <summary>What stays if this one stays, apart from what its relocations and its code name.</summary>
    internal List<Piece> Companions { get; } = [];

    /// <summary>Whether the offset is in the piece, or at the place where an empty one is.</summary>
    internal bool Contains(uint offset)
    {
        return offset >= Start && (offset < End || (offset == Start && End == Start));
    }

    public bool Equals(Piece? other)
    {
        return ReferenceEquals(this, other);
    }

    public override int GetHashCode()
    {
        return HashCode.Combine(Start, Section.Name);
    }
}
