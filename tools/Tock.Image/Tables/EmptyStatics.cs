// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Image.Elf;
using Tock.Image.Reachability;

namespace Tock.Image.Tables;

/// <summary>
/// Classes whose constructor runs at their first use and that have no static field of plain values: their data is the address of the constructor
/// alone, in front of a symbol that is at the place of whatever comes next. They move to the end of the section, where the symbol's place is theirs.
/// </summary>
internal static class EmptyStatics
{
    private const uint WordSize = 4;

    /// <summary>Moves them; before anything else looks at pieces of data.</summary>
    internal static void Move(ObjectFile value)
    {
        if (value.FindSection(".data") is not { } data)
        {
            return;
        }

        foreach (Piece piece in PieceCutter.Cut(value, data, withHeaders: true))
        {
            foreach (ObjectSymbol symbol in piece.Symbols.Where(symbol => symbol.Offset == piece.Start + WordSize && symbol.Offset >= piece.End))
            {
                ObjectRelocation? constructor = data.Relocations.Find(relocation => relocation.Offset == piece.Start);
                if (constructor is not null && PieceCutter.IsStaticsOf(symbol, constructor.Symbol))
                {
                    Move(data, symbol, constructor);
                }
            }
        }
    }

    // An empty word keeps the symbol apart from what comes next.
    private static void Move(ObjectSection data, ObjectSymbol symbol, ObjectRelocation constructor)
    {
        uint place = (data.Size + WordSize - 1) & ~(WordSize - 1);
        byte[] contents = data.Contents;
        Array.Resize(ref contents, (int)(place + (2 * WordSize)));
        data.Contents = contents;
        constructor.Offset = place;
        symbol.Value = place + WordSize;
    }
}
