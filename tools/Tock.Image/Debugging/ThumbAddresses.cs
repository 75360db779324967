// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Image.Elf;

namespace Tock.Image.Debugging;

/// <summary>
/// Clears the Thumb mark, bit 0, from code addresses in the debugging information: the compiler leaves it in, and a debugger then
/// finds neither the function of an address nor its caller.
/// </summary>
internal static class ThumbAddresses
{
    internal static void Clear(ObjectFile value)
    {
        foreach (ObjectSection section in value.Sections.Where(section => section.Name.StartsWith(".debug_", StringComparison.Ordinal)))
        {
            foreach (ObjectRelocation relocation in section.Relocations)
            {
                ObjectSymbol symbol = relocation.Symbol;
                if (relocation.Type != RelocationType.Absolute32 || symbol.Section?.Flags.HasFlag(SectionFlags.Execute) != true)
                {
                    continue;
                }

                int addend = section.ReadWord(relocation.Offset);
                if (symbol.Kind == SymbolKind.Function)
                {
                    // The linker adds the mark to a function's address, but not to a section's.
                    addend += (int)symbol.Offset;
                    relocation.Symbol = value.SectionSymbol(symbol.Section);
                }

                section.WriteWord(relocation.Offset, addend & ~1);
            }
        }
    }
}
