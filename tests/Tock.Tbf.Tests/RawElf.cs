// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Buffers.Binary;
using System.Text;

namespace Tock.Tbf.Tests;

/// <summary>Puts ELF files together by hand: header, segments, sections, symbols and relocations.</summary>
internal sealed class RawElf
{
    internal const uint FlashBase = 0x80000000;
    internal const uint Allocated = 2;
    internal const uint Writeable = 1;

    private readonly List<byte[]> _segments = [];
    private readonly List<RawSection> _sections = [new("", 0, 0, 0, [], 0, 0, 0)];
    private readonly List<byte> _data = [];
    private readonly List<byte> _symbols = [.. new byte[16]];
    private readonly List<byte> _symbolNames = [0];

    internal uint Entry { get; init; } = FlashBase + 0x29;

    internal ushort Machine { get; init; } = 40;

    internal ushort Type { get; init; } = 2;

    /// <summary>Adds a PT_LOAD segment and returns it for chaining.</summary>
    internal RawElf Segment(uint virtualAddress, uint physicalAddress, byte[] bytes, uint memorySize, bool writeable)
    {
        _segments.Add(RawTbf.Words(
            1, (uint)_data.Count, virtualAddress, physicalAddress, (uint)bytes.Length, memorySize, writeable ? 6u : 5u, 4));
        _data.AddRange(bytes);
        return this;
    }

    internal int Section(string name, uint type, uint flags, uint address, byte[] bytes, uint? size = null, uint link = 0, uint info = 0)
    {
        _sections.Add(new RawSection(name, type, flags, address, bytes, size ?? (uint)bytes.Length, link, info));
        return _sections.Count - 1;
    }

    /// <summary>Adds a symbol and returns its index.</summary>
    internal int Symbol(string name, uint value, int section)
    {
        uint nameOffset = (uint)_symbolNames.Count;
        _symbolNames.AddRange(Encoding.UTF8.GetBytes(name));
        _symbolNames.Add(0);
        _symbols.AddRange(RawTbf.Words(nameOffset, value, 0));
        _symbols.AddRange([0, 0, (byte)section, (byte)(section >> 8)]);
        return (_symbols.Count / 16) - 1;
    }

    /// <summary>Adds relocations of a section: address, ARM relocation type, symbol.</summary>
    internal void Relocations(string name, int target, params (uint Offset, byte Type, int Symbol)[] entries)
    {
        byte[] bytes = RawTbf.Words([.. entries.SelectMany(entry => new[] { entry.Offset, ((uint)entry.Symbol << 8) | entry.Type })]);

        // The symbol table comes right after the other sections.
        Section(name, 9, 0, 0, bytes, link: uint.MaxValue, info: (uint)target);
    }

    /// <summary>The position independent application that most tests vary.</summary>
    internal static RawElf Application(uint? entry = null)
    {
        RawElf elf = new() { Entry = entry ?? FlashBase + 0x29 };
        elf.Segment(FlashBase, FlashBase, Enumerable.Range(0, 64).Select(value => (byte)value).ToArray(), 64, writeable: false);
        elf.Segment(0, 0, [], 512, writeable: true);
        elf.Segment(512, FlashBase + 64, [0xD0, 0xD1, 0xD2, 0xD3, 0xD4, 0xD5, 0xD6, 0xD7], 8, writeable: true);
        elf.Segment(520, FlashBase + 72, [], 20, writeable: true);
        elf.Section(".text", 1, Allocated, FlashBase, new byte[64]);
        elf.Section(".data", 1, Allocated | Writeable, 512, new byte[8]);
        elf.Section(".stack", 8, Allocated | Writeable, 0, [], size: 512);
        return elf;
    }

    internal const int TextSection = 1;
    internal const int DataSection = 2;

    internal byte[] ToArray()
    {
        uint symbolTable = (uint)Section(".symtab", 2, 0, 0, [.. _symbols], link: (uint)_sections.Count + 1);
        Section(".strtab", 3, 0, 0, [.. _symbolNames]);
        List<byte> names = [0];
        List<uint> nameOffsets = [];
        foreach (string name in _sections.Select(section => section.Name).Append(".shstrtab"))
        {
            nameOffsets.Add((uint)names.Count);
            names.AddRange(Encoding.UTF8.GetBytes(name));
            names.Add(0);
        }

        Section(".shstrtab", 3, 0, 0, [.. names]);

        uint headersEnd = (uint)(52 + (32 * _segments.Count));
        List<byte> file = [.. new byte[52]];
        foreach (byte[] segment in _segments)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(
                segment.AsSpan(4), BinaryPrimitives.ReadUInt32LittleEndian(segment.AsSpan(4)) + headersEnd);
            file.AddRange(segment);
        }

        file.AddRange(_data);
        List<byte> table = [];
        for (int index = 0; index < _sections.Count; index++)
        {
            RawSection section = _sections[index];
            uint link = section.Link == uint.MaxValue ? symbolTable : section.Link;
            table.AddRange(RawTbf.Words(
                nameOffsets[index], section.Type, section.Flags, section.Address, (uint)file.Count, section.Size, link, section.Info, 4, 0));
            file.AddRange(section.Bytes);
        }

        uint tableOffset = (uint)file.Count;
        file.AddRange(table);
        byte[] result = [.. file];
        RawTbf.Words(0x464C457F, 0x00010101).CopyTo(result, 0);
        RawTbf.Words(((uint)Machine << 16) | Type, 1, Entry, 52, tableOffset, 0x05000000, (32u << 16) | 52, (40u << 16) | (uint)_segments.Count,
            ((uint)(_sections.Count - 1) << 16) | (uint)_sections.Count).CopyTo(result, 16);
        return result;
    }

    private sealed record RawSection(
        string Name, uint Type, uint Flags, uint Address, byte[] Bytes, uint Size, uint Link, uint Info);
}
