// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Text;
using Tock.Image.Debugging;

namespace Tock.Decoding.Types;

/// <summary>
/// Reads types from the units of .debug_info that the compiler of C# wrote, which are of DWARF version 4 (numbers: its section 7). Units of other
/// versions are those of assembly sources and pass unread.
/// </summary>
internal sealed class DebugTypeReader
{
    private const ushort Version = 4;

    private const uint ClassTag = 0x02;
    private const uint EnumerationTag = 0x04;
    private const uint MemberTag = 0x0D;
    private const uint InheritanceTag = 0x1C;
    private const uint EnumeratorTag = 0x28;

    private const uint NameAttribute = 0x03;
    private const uint SizeAttribute = 0x0B;
    private const uint ValueAttribute = 0x1C;
    private const uint OffsetAttribute = 0x38;
    private const uint DeclarationAttribute = 0x3C;
    private const uint TypeAttribute = 0x49;

    private const uint TextForm = 0x0E;

    private readonly byte[] _information;
    private readonly byte[] _abbreviations;
    private readonly byte[] _texts;
    private readonly Dictionary<uint, DebugEntry> _entries = [];
    private readonly List<(DebugEntry Type, List<DebugEntry> Parts)> _types = [];

    internal DebugTypeReader(byte[] information, byte[] abbreviations, byte[] texts)
    {
        _information = information;
        _abbreviations = abbreviations;
        _texts = texts;
    }

    internal DebugTypes Read()
    {
        ByteReader reader = new(_information);
        while (reader.Position < _information.Length)
        {
            uint start = reader.Position;
            uint length = reader.Word();
            uint end = checked(reader.Position + length);
            if (reader.Half() == Version)
            {
                ReadUnit(reader, start, end);
            }

            reader.Position = end;
        }

        return new DebugTypes(Layouts(), Enumerations());
    }

    private void ReadUnit(ByteReader reader, uint start, uint end)
    {
        Dictionary<uint, DebugAbbreviation> abbreviations = DebugAbbreviation.ReadTable(_abbreviations, reader.Word());
        _ = reader.Byte();
        // The list of parts of each entry that is open; null for what is no type.
        Stack<List<DebugEntry>?> open = [];
        while (reader.Position < end)
        {
            uint place = reader.Position;
            uint number = reader.Unsigned();
            if (number == 0)
            {
                open.TryPop(out _);
                continue;
            }

            DebugAbbreviation abbreviation = abbreviations[number];
            DebugEntry entry = ReadEntry(reader, place, start, abbreviation);
            _entries[place] = entry;
            List<DebugEntry>? parts = null;
            if (entry.Tag is ClassTag or EnumerationTag && !entry.IsDeclaration)
            {
                parts = [];
                _types.Add((entry, parts));
            }
            else if (open.TryPeek(out List<DebugEntry>? whole))
            {
                whole?.Add(entry);
            }

            if (abbreviation.HasChildren)
            {
                open.Push(parts);
            }
        }
    }

    private static DebugEntry ReadEntry(ByteReader reader, uint place, uint unit, DebugAbbreviation abbreviation)
    {
        DebugEntry entry = new() { Place = place, Tag = abbreviation.Tag };
        foreach ((uint name, uint form) in abbreviation.Attributes)
        {
            uint value = ReadValue(reader, form, unit);
            switch (name)
            {
                case NameAttribute when form == TextForm: entry.Name = value; break;
                case SizeAttribute: entry.Size = value; break;
                case ValueAttribute: entry.Value = value; break;
                case OffsetAttribute: entry.Offset = value; break;
                case DeclarationAttribute: entry.IsDeclaration = true; break;
                case TypeAttribute: entry.Type = value; break;
                default: break;
            }
        }

        return entry;
    }

    // What is not a number of up to 32 bits is passed over, and is 0.
    private static uint ReadValue(ByteReader reader, uint form, uint unit)
    {
        switch (form)
        {
            case 0x0B or 0x0C: return reader.Byte();
            case 0x05: return reader.Half();
            case 0x01 or 0x06 or TextForm or 0x17: return reader.Word();
            case 0x0D: return (uint)reader.Signed();
            case 0x0F: return reader.Unsigned();
            case 0x11: return unit + reader.Byte();
            case 0x12: return unit + reader.Half();
            case 0x13: return unit + reader.Word();
            case 0x15: return unit + reader.Unsigned();
            case 0x19: return 1;
            case 0x07 or 0x14 or 0x20: reader.Position += 8; return 0;
            case 0x08: reader.SkipText(); return 0;
            case 0x09 or 0x18: return Skip(reader, reader.Unsigned());
            case 0x0A: return Skip(reader, reader.Byte());
            case 0x03: return Skip(reader, reader.Half());
            case 0x04: return Skip(reader, reader.Word());
            default: throw new DecodingException($"the debugging information has an attribute in form 0x{form:x}, which is not known");
        }
    }

    private static uint Skip(ByteReader reader, uint length)
    {
        reader.Position = checked(reader.Position + length);
        return 0;
    }

    private Dictionary<string, TypeLayout> Layouts()
    {
        Dictionary<string, TypeLayout> layouts = [];
        foreach ((DebugEntry type, List<DebugEntry> parts) in _types.Where(type => type.Type.Tag == ClassTag))
        {
            Dictionary<string, TypeField> fields = [];
            foreach (DebugEntry part in parts.Where(part => part.Tag == MemberTag))
            {
                fields[Text(part.Name)] = new TypeField(part.Offset, Find(part.Type)?.Size ?? 0, Text(Find(part.Type)?.Name));
            }

            DebugEntry? inherited = parts.FirstOrDefault(part => part.Tag == InheritanceTag);
            string name = Text(type.Name);
            layouts[name] = new TypeLayout(name, type.Size, inherited is null ? null : Text(Find(inherited.Type)?.Name), fields);
        }

        return layouts;
    }

    private Dictionary<string, IReadOnlyDictionary<uint, string>> Enumerations()
    {
        Dictionary<string, IReadOnlyDictionary<uint, string>> enumerations = [];
        foreach ((DebugEntry type, List<DebugEntry> parts) in _types.Where(type => type.Type.Tag == EnumerationTag))
        {
            Dictionary<uint, string> names = [];
            foreach (DebugEntry part in parts.Where(part => part.Tag == EnumeratorTag))
            {
                names[part.Value] = Text(part.Name);
            }

            enumerations[Text(type.Name)] = names;
        }

        return enumerations;
    }

    private DebugEntry? Find(uint place) => _entries.GetValueOrDefault(place);

    private string Text(uint? place)
    {
        if (place is not { } start)
        {
            return string.Empty;
        }

        ReadOnlySpan<byte> rest = _texts.AsSpan((int)start);
        int end = rest.IndexOf((byte)0);
        return Encoding.UTF8.GetString(end < 0 ? rest : rest[..end]);
    }
}
