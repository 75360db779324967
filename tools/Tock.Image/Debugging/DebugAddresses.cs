// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Image.Code;
using Tock.Image.Elf;

namespace Tock.Image.Debugging;

/// <summary>Moves code addresses in the debugging information after the code moved.</summary>
internal static class DebugAddresses
{
    internal static void Update(ObjectFile value, ObjectSection code, OffsetMap map, uint oldSize)
    {
        List<CodeExtent> extents = [];
        if (value.FindSection(".debug_info") is { } info && value.FindSection(".debug_abbrev") is { } abbreviations)
        {
            extents.AddRange(DebugInfoReader.Read(info, abbreviations, code).Extents);
            foreach (CodeExtent extent in extents)
            {
                uint end = map[extent.Start + extent.Length];
                info.WriteWord(extent.LengthOffset, (int)(end - map[extent.Start]));
            }
        }

        if (value.FindSection(".debug_line") is { } lines)
        {
            LineProgram.Rewrite(lines, code, map, extents);
        }

        foreach (ObjectSection section in value.Sections.Where(section => section.Name.StartsWith(".debug_", StringComparison.Ordinal) && section.Name != ".debug_line"))
        {
            foreach (ObjectRelocation relocation in section.Relocations.Where(relocation => relocation.Symbol.Section == code))
            {
                uint place = (uint)section.ReadWord(relocation.Offset);
                section.WriteWord(relocation.Offset, (int)map[place]);
                bool isExtentOfSection = section.Name == ".debug_aranges" && place == 0 && section.ReadWord(relocation.Offset + 4) == oldSize;
                if (isExtentOfSection)
                {
                    section.WriteWord(relocation.Offset + 4, (int)map.Size);
                }
            }
        }
    }
}
