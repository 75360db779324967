// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Buffers.Binary;
using System.Text;

namespace Tock.Image.Elf;

/// <summary>Reads a relocatable object.</summary>
internal sealed class ObjectReader
{
    private readonly byte[] _file;
    private readonly string _name;

    internal ObjectReader(byte[] file, string name)
    {
        _file = file;
        _name = name;
    }

    internal ObjectFile Read()
    {
        CheckHeader();
        uint sectionTable = Word(32);
        int sectionCount = Half(48);
        int nameSection = Half(50);
        RawSection[] raw = new RawSection[sectionCount];
        for (int index = 0; index < sectionCount; index++)
        {
            raw[index] = ReadSectionHeader(sectionTable + ((uint)index * ElfConstants.SectionHeaderSize));
        }

        ObjectFile result = new() { Flags = Word(36) };
        ObjectSection?[] sections = new ObjectSection?[sectionCount];
        for (int index = 1; index < sectionCount; index++)
        {
            if (raw[index].Type is SectionType.SymbolTable or SectionType.StringTable or SectionType.Relocation)
            {
                continue;
            }

            sections[index] = MakeSection(raw[index], Text(raw[nameSection], raw[index].Name));
            result.Sections.Add(sections[index]!);
        }

        for (int index = 1; index < sectionCount; index++)
        {
            if (sections[index] is { } section && raw[index].Link != 0 && section.Flags.HasFlag(SectionFlags.LinkOrder))
            {
                section.Link = sections[raw[index].Link];
            }
        }

        ObjectSymbol[] symbols = ReadSymbols(raw, sections);
        result.Symbols.AddRange(symbols.Skip(1));
        foreach (RawSection table in raw)
        {
            if (table.Type == SectionType.RelocationWithAddend)
            {
                throw Malformed("it has relocations with addends, which the Arm ABI does not use");
            }

            if (table.Type == SectionType.Relocation && sections[table.Info] is { } target)
            {
                ReadRelocations(table, target, symbols);
            }
        }

        return result;
    }

    private void CheckHeader()
    {
        ReadOnlySpan<byte> magic = [0x7F, (byte)'E', (byte)'L', (byte)'F', ElfConstants.Class32, ElfConstants.LittleEndian];
        if (_file.Length < ElfConstants.HeaderSize || !_file.AsSpan(0, magic.Length).SequenceEqual(magic))
        {
            throw Malformed("it is not a 32-bit little-endian ELF file");
        }

        if (Half(16) != ElfConstants.Relocatable || Half(18) != ElfConstants.MachineArm)
        {
            throw Malformed("it is not a relocatable object for Arm");
        }
    }

    private RawSection ReadSectionHeader(uint offset)
    {
        return new RawSection(
            Word(offset),
            (SectionType)Word(offset + 4),
            (SectionFlags)Word(offset + 8),
            Word(offset + 16),
            Word(offset + 20),
            Word(offset + 24),
            Word(offset + 28),
            Word(offset + 32),
            Word(offset + 36));
    }

    private ObjectSection MakeSection(RawSection raw, string name)
    {
        return new ObjectSection
        {
            Name = name,
            Type = raw.Type,
            Flags = raw.Flags,
            Alignment = Math.Max(1, raw.Alignment),
            EntrySize = raw.EntrySize,
            Contents = raw.Type == SectionType.NoContents ? [] : Slice(raw.Offset, raw.Size).ToArray(),
            ReservedSize = raw.Size,
        };
    }

    private ObjectSymbol[] ReadSymbols(RawSection[] raw, ObjectSection?[] sections)
    {
        RawSection table = Array.Find(raw, section => section.Type == SectionType.SymbolTable)
            ?? throw Malformed("it has no symbol table");
        ObjectSymbol[] symbols = new ObjectSymbol[table.Size / ElfConstants.SymbolSize];
        for (int index = 0; index < symbols.Length; index++)
        {
            uint offset = table.Offset + ((uint)index * ElfConstants.SymbolSize);
            byte info = Slice(offset + 12, 1)[0];
            ushort section = Half(offset + 14);
            symbols[index] = new ObjectSymbol
            {
                Name = Text(raw[table.Link], Word(offset)),
                Value = Word(offset + 4),
                Size = Word(offset + 8),
                Kind = (SymbolKind)(info & 0xF),
                Binding = (byte)(info >> 4),
                Visibility = Slice(offset + 13, 1)[0],
                Section = section is > 0 and < ElfConstants.ReservedSections ? sections[section] : null,
                ReservedSection = section >= ElfConstants.ReservedSections ? section : (ushort)0,
            };
        }

        return symbols;
    }

    private void ReadRelocations(RawSection table, ObjectSection target, ObjectSymbol[] symbols)
    {
        for (uint offset = table.Offset; offset < table.Offset + table.Size; offset += ElfConstants.RelocationSize)
        {
            uint info = Word(offset + 4);
            target.Relocations.Add(new ObjectRelocation(Word(offset), (RelocationType)(byte)info, symbols[info >> 8]));
        }
    }

    private string Text(RawSection table, uint offset)
    {
        ReadOnlySpan<byte> text = Slice(table.Offset, table.Size)[(int)offset..];
        int end = text.IndexOf((byte)0);
        return Encoding.UTF8.GetString(end < 0 ? text : text[..end]);
    }

    private ReadOnlySpan<byte> Slice(uint offset, uint length)
    {
        if ((ulong)offset + length > (ulong)_file.Length)
        {
            throw Malformed("it is shorter than its tables say");
        }

        return _file.AsSpan((int)offset, (int)length);
    }

    private uint Word(uint offset)
    {
        return BinaryPrimitives.ReadUInt32LittleEndian(Slice(offset, 4));
    }

    private ushort Half(uint offset)
    {
        return BinaryPrimitives.ReadUInt16LittleEndian(Slice(offset, 2));
    }

    private ImageException Malformed(string reason)
    {
        return new ImageException("TOCK0405", $"{_name} cannot be read: {reason}. Delete it and build again.");
    }

    private sealed record RawSection(
        uint Name, SectionType Type, SectionFlags Flags, uint Offset, uint Size, uint Link, uint Info, uint Alignment, uint EntrySize);
}
