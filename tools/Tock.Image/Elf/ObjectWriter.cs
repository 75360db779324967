// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Buffers.Binary;

namespace Tock.Image.Elf;

/// <summary>Writes a relocatable object.</summary>
internal sealed class ObjectWriter
{
    private readonly ObjectFile _object;
    private readonly List<byte> _file = [];
    private readonly List<byte[]> _headers = [];
    private readonly NameTable _sectionNames = new();
    private readonly NameTable _symbolNames = new();
    private readonly Dictionary<ObjectSection, int> _sectionIndices = [];
    private readonly Dictionary<ObjectSymbol, int> _symbolIndices = [];

    internal ObjectWriter(ObjectFile value)
    {
        _object = value;
    }

    internal byte[] Write()
    {
        _file.AddRange(new byte[ElfConstants.HeaderSize]);
        _headers.Add(new byte[ElfConstants.SectionHeaderSize]);
        for (int index = 0; index < _object.Sections.Count; index++)
        {
            _sectionIndices[_object.Sections[index]] = index + 1;
        }

        foreach (ObjectSection section in _object.Sections)
        {
            WriteSection(section);
        }

        int relocationTables = _object.Sections.Count(section => section.Relocations.Count > 0);
        int symbolTable = 1 + _object.Sections.Count + relocationTables;
        byte[] symbols = EncodeSymbols(out int localCount);
        foreach (ObjectSection section in _object.Sections.Where(section => section.Relocations.Count > 0))
        {
            AddTable(".rel" + section.Name, SectionType.Relocation, EncodeRelocations(section), symbolTable, _sectionIndices[section], 4, ElfConstants.RelocationSize);
        }

        AddTable(".symtab", SectionType.SymbolTable, symbols, symbolTable + 1, localCount, 4, ElfConstants.SymbolSize);
        AddTable(".strtab", SectionType.StringTable, _symbolNames.ToArray(), 0, 0, 1, 0);
        _sectionNames.Add(".shstrtab");
        AddTable(".shstrtab", SectionType.StringTable, _sectionNames.ToArray(), 0, 0, 1, 0);
        Align(4);
        int headerOffset = _file.Count;
        foreach (byte[] header in _headers)
        {
            _file.AddRange(header);
        }

        byte[] result = [.. _file];
        WriteFileHeader(result, headerOffset);
        return result;
    }

    private void WriteSection(ObjectSection section)
    {
        Align(section.Alignment);
        int offset = _file.Count;
        if (section.Type != SectionType.NoContents)
        {
            _file.AddRange(section.Contents);
        }

        int link = section.Link is null ? 0 : _sectionIndices[section.Link];
        AddHeader(section.Name, section.Type, section.Flags, offset, section.Size, link, 0, section.Alignment, section.EntrySize);
    }

    private void AddTable(string name, SectionType type, byte[] contents, int link, int info, uint alignment, uint entrySize)
    {
        Align(alignment);
        int offset = _file.Count;
        _file.AddRange(contents);
        AddHeader(name, type, SectionFlags.None, offset, (uint)contents.Length, link, info, alignment, entrySize);
    }

    private void AddHeader(string name, SectionType type, SectionFlags flags, int offset, uint size, int link, int info, uint alignment, uint entrySize)
    {
        byte[] header = new byte[ElfConstants.SectionHeaderSize];
        uint[] words = [_sectionNames.Add(name), (uint)type, (uint)flags, 0, (uint)offset, size, (uint)link, (uint)info, alignment, entrySize];
        for (int index = 0; index < words.Length; index++)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(index * 4), words[index]);
        }

        _headers.Add(header);
    }

    private byte[] EncodeSymbols(out int localCount)
    {
        ObjectSymbol[] ordered = [.. _object.Symbols.OrderBy(symbol => symbol.Binding == 0 ? 0 : 1)];
        localCount = 1 + ordered.Count(symbol => symbol.Binding == 0);
        byte[] table = new byte[(ordered.Length + 1) * ElfConstants.SymbolSize];
        for (int index = 0; index < ordered.Length; index++)
        {
            ObjectSymbol symbol = ordered[index];
            _symbolIndices[symbol] = index + 1;
            Span<byte> entry = table.AsSpan((index + 1) * ElfConstants.SymbolSize, ElfConstants.SymbolSize);
            BinaryPrimitives.WriteUInt32LittleEndian(entry, symbol.Name.Length == 0 ? 0 : _symbolNames.Add(symbol.Name));
            BinaryPrimitives.WriteUInt32LittleEndian(entry[4..], symbol.Value);
            BinaryPrimitives.WriteUInt32LittleEndian(entry[8..], symbol.Size);
            entry[12] = (byte)((symbol.Binding << 4) | (byte)symbol.Kind);
            entry[13] = symbol.Visibility;
            ushort section = symbol.Section is null ? symbol.ReservedSection : (ushort)_sectionIndices[symbol.Section];
            BinaryPrimitives.WriteUInt16LittleEndian(entry[14..], section);
        }

        return table;
    }

    private byte[] EncodeRelocations(ObjectSection section)
    {
        byte[] table = new byte[section.Relocations.Count * ElfConstants.RelocationSize];
        int offset = 0;
        foreach (ObjectRelocation relocation in section.Relocations.OrderBy(entry => entry.Offset))
        {
            BinaryPrimitives.WriteUInt32LittleEndian(table.AsSpan(offset), relocation.Offset);
            BinaryPrimitives.WriteUInt32LittleEndian(table.AsSpan(offset + 4), ((uint)_symbolIndices[relocation.Symbol] << 8) | (byte)relocation.Type);
            offset += ElfConstants.RelocationSize;
        }

        return table;
    }

    private void WriteFileHeader(byte[] file, int headerOffset)
    {
        ReadOnlySpan<byte> identification = [0x7F, (byte)'E', (byte)'L', (byte)'F', ElfConstants.Class32, ElfConstants.LittleEndian, 1];
        identification.CopyTo(file);
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(16), ElfConstants.Relocatable);
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(18), ElfConstants.MachineArm);
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(20), 1);
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(32), (uint)headerOffset);
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(36), _object.Flags);
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(40), ElfConstants.HeaderSize);
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(46), ElfConstants.SectionHeaderSize);
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(48), (ushort)_headers.Count);
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(50), (ushort)(_headers.Count - 1));
    }

    private void Align(uint alignment)
    {
        while (_file.Count % alignment != 0)
        {
            _file.Add(0);
        }
    }
}
