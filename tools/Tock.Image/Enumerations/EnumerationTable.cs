// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Buffers.Binary;
using System.Text;
using Tock.Image.Elf;
using Tock.Image.Exceptions;
using Tock.Image.Reachability;
using Tock.Image.Tables;

namespace Tock.Image.Enumerations;

/// <summary>
/// Makes the table of the members of the enumerations that a program has tables of types for: those of which it makes objects.
/// <code>
/// +0 address of the tables of types   +4 number of enumerations
/// +8 for each: where its type is, in words from the start of the tables, where its members are, in words from here (16 bits each)
/// members, at whole words: their number (16 bits), bytes of a value, marks (8 bits each; 1: with the attribute Flags, 2: texts of 16 bits)
///    the values; none, with 0 bytes of a value, if they are 0, 1, 2 and so on
///    the names from a half-word on, each its length and characters, all of 8 bits, as far as they are of Latin-1, or of 16
/// </code>
/// </summary>
internal sealed class EnumerationTable
{
    /// <summary>The section of the table; the linker script puts it into flash.</summary>
    internal const string SectionName = ".rodata.tock_enumerations";

    /// <summary>The name by which the program finds the table.</summary>
    internal const string SymbolName = "tock_enumeration_table";

    /// <summary>The function that a program which reads the table calls.</summary>
    internal const string ReaderName = "tock_enumeration_table_address";

    private const string BoxedPrefix = "Boxed_";
    private const int KindShift = 26;
    private const int KindMask = 0x1F;
    private const int EntriesOffset = 8;
    private const int Combined = 1;
    private const int Wide = 2;
    private const int LastNarrow = 0xFF;

    private readonly List<(uint Place, Enumeration Value)> _entries = [];

    private EnumerationTable(ObjectFile value, ObjectSection? tables, NameDictionary names)
    {
        foreach (ObjectSymbol symbol in value.Symbols.Where(symbol => tables is not null && symbol.Section == tables && TypeTable.IsType(symbol.Name)).OrderBy(symbol => symbol.Offset))
        {
            string mangled = TypeTable.MangledName(symbol.Name);
            if (mangled.StartsWith(BoxedPrefix, StringComparison.Ordinal)
                && names.Enumeration(mangled[BoxedPrefix.Length..]) is { Names.Length: > 0 } enumeration
                && IsTableOf(enumeration, tables!.ReadWord(symbol.Offset)))
            {
                _entries.Add((symbol.Offset, enumeration));
            }
        }
    }

    /// <summary>Adds the table to an object whose code reads it.</summary>
    internal static void Add(ObjectFile value, NameDictionary names)
    {
        if (value.Sections.Exists(section => section.Relocations.Exists(relocation => relocation.Symbol.Name == ReaderName)))
        {
            ObjectSection? tables = value.FindSection(DataPlacement.TablesName);
            ObjectSection section = new() { Name = SectionName, Flags = SectionFlags.Allocate, Alignment = 4, Contents = new EnumerationTable(value, tables, names).ToBytes() };
            if (tables is not null)
            {
                section.Relocations.Add(new ObjectRelocation(0, RelocationType.Absolute32, value.SectionSymbol(tables)));
            }

            value.Sections.Add(section);
            value.Symbols.Add(new ObjectSymbol { Name = SymbolName, Kind = SymbolKind.Object, Binding = 1, Section = section, Size = section.Size });
        }
    }

    // A generic type that an enumeration is part of has one of its own, for itself, which has no values.
    private static bool IsTableOf(Enumeration enumeration, int flags)
    {
        return !TypeTable.IsDefinition((uint)flags) && ((flags >> KindShift) & KindMask) == enumeration.Kind;
    }

    private byte[] ToBytes()
    {
        List<byte> result = [.. new byte[EntriesOffset + (_entries.Count * 4)]];
        Dictionary<Enumeration, int> members = [];
        byte[] head = new byte[result.Count];
        BinaryPrimitives.WriteInt32LittleEndian(head.AsSpan(4), _entries.Count);
        for (int index = 0; index < _entries.Count; index++)
        {
            (uint place, Enumeration enumeration) = _entries[index];
            if (!members.TryGetValue(enumeration, out int start))
            {
                start = result.Count;
                members[enumeration] = start;
                AddMembers(result, enumeration);
            }

            Span<byte> entry = head.AsSpan(EntriesOffset + (index * 4));
            BinaryPrimitives.WriteUInt16LittleEndian(entry, Half(place / 4));
            BinaryPrimitives.WriteUInt16LittleEndian(entry[2..], Half((uint)start / 4));
        }

        return [.. head, .. result.Skip(head.Length)];
    }

    private static void AddMembers(List<byte> target, Enumeration enumeration)
    {
        bool isWide = Array.Exists(enumeration.Names, name => name.Length > LastNarrow || name.Any(character => character > LastNarrow));
        int width = enumeration.Values.Select((value, index) => value == (uint)index).All(isIndex => isIndex) ? 0 : enumeration.Width;
        target.AddRange(BitConverter.GetBytes(Half((uint)enumeration.Names.Length)));
        target.Add((byte)width);
        target.Add((byte)((enumeration.IsCombined ? Combined : 0) | (isWide ? Wide : 0)));
        foreach (ulong value in enumeration.Values)
        {
            target.AddRange(BitConverter.GetBytes(value).AsSpan(0, width));
        }

        Align(target, 2);
        Encoding characters = isWide ? Encoding.Unicode : Encoding.Latin1;
        foreach (string name in enumeration.Names)
        {
            target.AddRange(characters.GetBytes([(char)name.Length]));
            target.AddRange(characters.GetBytes(name));
        }

        Align(target, 4);
    }

    private static void Align(List<byte> target, int size)
    {
        while (target.Count % size != 0)
        {
            target.Add(0);
        }
    }

    private static ushort Half(uint value)
    {
        return value <= ushort.MaxValue ? (ushort)value : throw new ImageException("TOCK0427", "The program has more names of enumerations, or more types, than a table of 256 KiB holds. Make fewer of them into texts.");
    }
}
