// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Image.Elf;

namespace Tock.Image.Tables;

/// <summary>
/// Classes whose constructor runs at their first use and that have no static field of plain values: their data is the address of the constructor
/// alone, in front of a symbol that is at the place of whatever comes next. They move to the end of the section, where the symbol's place is theirs.
/// </summary>
internal static class EmptyStatics
{
    private const string Prefix = "__NONGCSTATICS";
    private const string ConstructorSuffix = "___cctor";
    private const uint WordSize = 4;

    /// <summary>Moves them; before anything else looks at pieces of data.</summary>
    internal static void Move(ObjectFile value)
    {
        if (value.FindSection(".data") is not { } data)
        {
            return;
        }

        foreach (ObjectSymbol symbol in value.Symbols.Where(symbol => symbol.Section == data && symbol.Name.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            ObjectRelocation? constructor = symbol.Offset < WordSize ? null : data.Relocations.Find(
                relocation => relocation.Offset == symbol.Offset - WordSize && relocation.Symbol.Name.EndsWith(ConstructorSuffix, StringComparison.Ordinal));
            bool isShared = value.Symbols.Exists(other => other != symbol && other.Section == data && other.Kind != SymbolKind.Section && other.Offset == symbol.Offset);
            if (constructor is null || !isShared)
            {
                continue;
            }

            uint place = (data.Size + WordSize - 1) & ~(WordSize - 1);
            byte[] contents = data.Contents;
            Array.Resize(ref contents, (int)(place + (2 * WordSize)));
            data.Contents = contents;
            constructor.Offset = place;
            symbol.Value = place + WordSize;
        }
    }
}
