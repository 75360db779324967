// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Image.Elf;

namespace Tock.Image.Tables;

/// <summary>Drops the word of RAM that the compiler reserves for each type and that this core library never uses.</summary>
internal static class UnusedTypeData
{
    private const string Prefix = "__writableData";

    internal static void Remove(ObjectFile value)
    {
        if (value.FindSection(".bss") is not { } bss)
        {
            return;
        }

        foreach (ObjectSection section in value.Sections)
        {
            section.Relocations.RemoveAll(relocation => relocation.Symbol.Name.StartsWith(Prefix, StringComparison.Ordinal));
        }

        ObjectSymbol[] symbols =
        [
            .. value.Symbols
                .Where(symbol => symbol.Section == bss && symbol.Kind != SymbolKind.Section && !symbol.Name.StartsWith('$'))
                .OrderBy(symbol => symbol.Value),
        ];
        uint next = 0;
        for (int index = 0; index < symbols.Length; index++)
        {
            if (symbols[index].Name.StartsWith(Prefix, StringComparison.Ordinal))
            {
                continue;
            }

            uint start = symbols[index].Value;
            uint end = symbols.Skip(index).Select(symbol => symbol.Value).FirstOrDefault(other => other > start, bss.Size);
            while (next % 8 != start % 8)
            {
                next++;
            }

            symbols[index].Value = next;
            if (index + 1 < symbols.Length && symbols[index + 1].Value == start)
            {
                continue;
            }

            next += end - start;
        }

        value.Symbols.RemoveAll(symbol => symbol.Name.StartsWith(Prefix, StringComparison.Ordinal));
        bss.ReservedSize = next;
    }
}
