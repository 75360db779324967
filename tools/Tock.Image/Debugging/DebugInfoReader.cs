// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Image.Code;
using Tock.Image.Elf;

namespace Tock.Image.Debugging;

/// <summary>Walks the entries of .debug_info (DWARF version 4, section 7.5) as far as finding stretches of code and the expressions for variables demands.</summary>
internal static class DebugInfoReader
{
    private const uint LowPc = 0x11;
    private const uint HighPc = 0x12;
    private const uint Location = 0x02;
    private const uint FormAddress = 0x01;
    private const uint FormData4 = 0x06;
    private const uint FormExpression = 0x18;

    internal static (List<CodeExtent> Extents, List<VariableLocation> Locations) Read(ObjectSection info, ObjectSection abbreviationSection, ObjectSection code)
    {
        HashSet<uint> codeAddresses = [.. info.Relocations.Where(relocation => relocation.Symbol.Section == code).Select(relocation => relocation.Offset)];
        List<CodeExtent> extents = [];
        List<VariableLocation> locations = [];
        ByteReader reader = new(info.Contents);
        while (reader.Position < info.Size)
        {
            uint length = reader.Word();
            uint end = reader.Position + length;
            ushort version = reader.Half();
            if (version != 4)
            {
                throw CallRelaxation.Unknown($"debugging information of version {version}");
            }

            uint abbreviationOffset = reader.Word();
            _ = reader.Byte();
            Dictionary<uint, (uint Name, uint Form)[]> abbreviations = ReadAbbreviations(abbreviationSection, abbreviationOffset);
            while (reader.Position < end)
            {
                uint number = reader.Unsigned();
                if (number != 0)
                {
                    ReadEntry(reader, abbreviations[number], info, codeAddresses, extents, locations);
                }
            }
        }

        return (extents, locations);
    }

    private static Dictionary<uint, (uint Name, uint Form)[]> ReadAbbreviations(ObjectSection section, uint offset)
    {
        Dictionary<uint, (uint, uint)[]> result = [];
        ByteReader reader = new(section.Contents, offset);
        for (uint number = reader.Unsigned(); number != 0; number = reader.Unsigned())
        {
            _ = reader.Unsigned();
            _ = reader.Byte();
            List<(uint, uint)> attributes = [];
            while (true)
            {
                uint name = reader.Unsigned();
                uint form = reader.Unsigned();
                if (name == 0 && form == 0)
                {
                    break;
                }

                attributes.Add((name, form));
            }

            result[number] = [.. attributes];
        }

        return result;
    }

    private static void ReadEntry(ByteReader reader, (uint Name, uint Form)[] attributes, ObjectSection info, HashSet<uint> codeAddresses, List<CodeExtent> extents, List<VariableLocation> locations)
    {
        uint? start = null;
        foreach ((uint name, uint form) in attributes)
        {
            uint position = reader.Position;
            Skip(reader, form);
            if (name == LowPc && form == FormAddress && codeAddresses.Contains(position))
            {
                start = (uint)info.ReadWord(position);
            }
            else if (name == HighPc && start is { } low)
            {
                if (form != FormData4)
                {
                    throw CallRelaxation.Unknown($"the end of a function in form 0x{form:x}");
                }

                extents.Add(new CodeExtent(low, (uint)info.ReadWord(position), position));
            }
            else if (name == Location && form == FormExpression && extents.Count > 0)
            {
                locations.Add(new VariableLocation(extents[^1].Start, position, reader.Position));
            }
        }
    }

    private static void Skip(ByteReader reader, uint form)
    {
        switch (form)
        {
            case 0x0B or 0x0C or 0x11: reader.Position += 1; break;
            case 0x05 or 0x12: reader.Position += 2; break;
            case FormAddress or FormData4 or 0x0E or 0x13 or 0x17: reader.Position += 4; break;
            case 0x07 or 0x14 or 0x20: reader.Position += 8; break;
            case 0x0D or 0x0F or 0x15: _ = reader.Unsigned(); break;
            case 0x08: reader.SkipText(); break;
            case 0x19: break;
            case 0x09 or 0x18: SkipBlock(reader, reader.Unsigned()); break;
            case 0x0A: SkipBlock(reader, reader.Byte()); break;
            case 0x03: SkipBlock(reader, reader.Half()); break;
            case 0x04: SkipBlock(reader, reader.Word()); break;
            default: throw CallRelaxation.Unknown($"debugging information in form 0x{form:x}");
        }
    }

    private static void SkipBlock(ByteReader reader, uint length)
    {
        reader.Position += length;
    }
}
