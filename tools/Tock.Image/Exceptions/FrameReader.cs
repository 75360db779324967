// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Image.Code;
using Tock.Image.Elf;

namespace Tock.Image.Exceptions;

/// <summary>Reads the compiler's index of frames.</summary>
internal static class FrameReader
{
    private const string IndexPrefix = ".ARM.exidx";
    private const uint EntrySize = 8;
    private const uint InlineMark = 0x80000000;

    /// <summary>The frames of the code, in its order.</summary>
    internal static List<FrameRange> Read(ObjectFile value, ObjectSection code)
    {
        List<FrameRange> result = [];
        foreach (ObjectSection index in value.Sections.Where(section => section.Name.StartsWith(IndexPrefix, StringComparison.Ordinal)))
        {
            Dictionary<uint, ObjectRelocation> relocations = index.Relocations
                .Where(relocation => relocation.Type == RelocationType.Relative31)
                .ToDictionary(relocation => relocation.Offset);
            for (uint entry = 0; entry + EntrySize <= index.Size; entry += EntrySize)
            {
                if (relocations.TryGetValue(entry, out ObjectRelocation? start) && start.Symbol.Section == code)
                {
                    result.Add(new FrameRange(Place(start, index) & ~1u, ReadLayout(index, entry + 4, relocations)));
                }
            }
        }

        result.Sort((left, right) => left.Start.CompareTo(right.Start));
        return result;
    }

    private static FrameLayout ReadLayout(ObjectSection index, uint offset, Dictionary<uint, ObjectRelocation> relocations)
    {
        if (relocations.TryGetValue(offset, out ObjectRelocation? table))
        {
            return UnwindCodes.Read(table.Symbol.Section!, Place(table, index));
        }

        return ((uint)index.ReadWord(offset) & InlineMark) != 0
            ? UnwindCodes.Read(index, offset)
            : throw CallRelaxation.Unknown("a function through which nothing can be thrown");
    }

    private static uint Place(ObjectRelocation relocation, ObjectSection section)
    {
        // The addend has 31 bits.
        int addend = section.ReadWord(relocation.Offset) << 1 >> 1;
        return (uint)(relocation.Symbol.Offset + addend);
    }
}
