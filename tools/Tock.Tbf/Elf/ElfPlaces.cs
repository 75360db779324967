// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Tbf.Elf;

/// <summary>Says in words where in a program something is.</summary>
internal static class ElfPlaces
{
    /// <summary>The function or variable at an address and the distance from its start, or the section's name if none is known.</summary>
    internal static string Describe(ElfImage image, ElfSection section, uint address)
    {
        ElfSymbol? nearest = null;
        foreach (ElfSymbol symbol in image.GetSymbols())
        {
            // Names with a dollar sign are the assembler's marks of code and data.
            if (symbol.IsPlace && symbol.Name.Length != 0 && symbol.Name[0] is not ('$' or '.')
                && (symbol.Value & ~1u) <= address && symbol.Value >= section.Address
                && (nearest is null || symbol.Value >= nearest.Value.Value))
            {
                nearest = symbol;
            }
        }

        return nearest is null
            ? $"{section.Name}+0x{address - section.Address:x}"
            : $"{nearest.Value.Name}+0x{address - (nearest.Value.Value & ~1u):x}";
    }
}
