// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Buffers.Binary;
using Tock.Image.Code;
using Tock.Image.Elf;

namespace Tock.Image.Debugging;

/// <summary>Finds the code in which debugging information locates variables through the frame pointer, r11.</summary>
internal static class FrameVariables
{
    private const byte FrameRegister = 0x5B;
    private const byte FrameOffset = 0x7B;

    /// <summary>An offset inside each function concerned, in the code as it was compiled.</summary>
    internal static IReadOnlyCollection<uint> Find(ObjectFile value, ObjectSection code)
    {
        HashSet<uint> result = [];
        if (value.FindSection(".debug_loc") is { } lists)
        {
            FindInLists(lists, code, result);
        }

        if (value.FindSection(".debug_info") is { } info && value.FindSection(".debug_abbrev") is { } abbreviations)
        {
            IEnumerable<VariableLocation> locations = DebugInfoReader.Read(info, abbreviations, code).Locations;
            result.UnionWith(locations.Where(location => UsesFrame(info.Contents.AsSpan((int)location.Start..(int)location.End))).Select(location => location.Code));
        }

        return result;
    }

    // Location lists (DWARF version 4, section 2.6.2): begin, end, expression; two zeros end one.
    private static void FindInLists(ObjectSection lists, ObjectSection code, HashSet<uint> result)
    {
        HashSet<uint> relocated = [.. lists.Relocations.Where(relocation => relocation.Symbol.Section == code).Select(relocation => relocation.Offset)];
        for (uint position = 0; position + 8 <= lists.Size;)
        {
            uint begin = (uint)lists.ReadWord(position);
            bool isEntry = relocated.Contains(position);
            if (!isEntry && (begin != 0 || lists.ReadWord(position + 4) != 0))
            {
                throw CallRelaxation.Unknown("location lists of a form of their own");
            }

            position += 8;
            if (!isEntry)
            {
                continue;
            }

            ushort length = BinaryPrimitives.ReadUInt16LittleEndian(lists.Contents.AsSpan((int)position));
            ReadOnlySpan<byte> expression = lists.Contents.AsSpan((int)position + 2, length);
            if (UsesFrame(expression))
            {
                result.Add(begin);
            }

            position += 2u + length;
        }
    }

    // An operand that looks like the register does no harm.
    private static bool UsesFrame(ReadOnlySpan<byte> expression)
    {
        return expression.IndexOfAny(FrameRegister, FrameOffset) >= 0;
    }
}
