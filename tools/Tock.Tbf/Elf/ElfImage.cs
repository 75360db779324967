// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Buffers.Binary;
using System.Text;

namespace Tock.Tbf.Elf;

/// <summary>
/// A 32-bit little-endian ARM executable in ELF format. Everything is checked against the size of the file when it is
/// read, so that a damaged file gives an <see cref="ElfException"/> and nothing else.
/// </summary>
/// <remarks>Source: System V ABI, chapter 4 and 5; ELF for the Arm Architecture (AAELF32).</remarks>
public sealed class ElfImage
{
    private const int HeaderSize = 52;
    private const int SegmentHeaderSize = 32;
    private const int SectionHeaderSize = 40;
    private const int SymbolSize = 16;
    private const int RelocationSize = 8;

    private const ushort TypeExecutable = 2;
    private const ushort MachineArm = 40;
    private const uint SegmentLoad = 1;
    private const uint SegmentWriteable = 2;
    private const byte SymbolTypeSection = 3;

    private readonly ReadOnlyMemory<byte> _file;

    private ElfImage(ReadOnlyMemory<byte> file, uint entry, List<ElfSegment> segments, List<ElfSection> sections)
    {
        _file = file;
        Entry = entry;
        Segments = segments;
        Sections = sections;
    }

    /// <summary>Address of the first instruction; bit 0 is set for Thumb code.</summary>
    public uint Entry { get; }

    /// <summary>The loadable segments, in the file's order.</summary>
    public IReadOnlyList<ElfSegment> Segments { get; }

    /// <summary>The sections, index 0 (which is always empty) included.</summary>
    public IReadOnlyList<ElfSection> Sections { get; }

    /// <summary>Reads an ELF file. The memory must not be changed while the result is in use.</summary>
    /// <exception cref="ElfException">It is not an executable for 32-bit ARM, or is damaged.</exception>
    public static ElfImage Read(ReadOnlyMemory<byte> file)
    {
        ReadOnlySpan<byte> bytes = file.Span;
        if (bytes.Length < 4 || !bytes[..4].SequenceEqual("\u007fELF"u8))
        {
            throw new ElfException("not an ELF file: it does not start with 7F 45 4C 46");
        }

        if (bytes.Length < HeaderSize)
        {
            throw new ElfException($"the ELF file is cut off: {bytes.Length} bytes are less than its {HeaderSize}-byte header");
        }

        if (bytes[4] != 1 || bytes[5] != 1)
        {
            throw new ElfException("not a 32-bit little-endian ELF file");
        }

        if (UInt16(bytes, 18) != MachineArm)
        {
            throw new ElfException($"the ELF file is for machine {UInt16(bytes, 18)}, not for ARM ({MachineArm})");
        }

        if (UInt16(bytes, 16) != TypeExecutable)
        {
            throw new ElfException($"the ELF file has type {UInt16(bytes, 16)}; a linked executable ({TypeExecutable}) is needed");
        }

        return new ElfImage(file, UInt32(bytes, 24), ReadSegments(bytes), ReadSections(bytes));
    }

    /// <summary>The section with this name, or null.</summary>
    public ElfSection? FindSection(string name)
    {
        return Sections.FirstOrDefault(section => section.Name == name);
    }

    /// <summary>The bytes that a segment has in the file.</summary>
    public ReadOnlySpan<byte> GetBytes(ElfSegment segment)
    {
        return Slice(_file.Span, segment.FileOffset, segment.FileSize, "a segment");
    }

    /// <summary>The bytes that a section has in the file.</summary>
    public ReadOnlySpan<byte> GetBytes(ElfSection section)
    {
        ArgumentNullException.ThrowIfNull(section);
        return section.Type == ElfSection.TypeNoBits ? [] : Slice(_file.Span, section.FileOffset, section.Size, $"section {section.Name}");
    }

    /// <summary>All symbols of the file's symbol table; none if the file is stripped.</summary>
    public IReadOnlyList<ElfSymbol> GetSymbols()
    {
        ElfSection? table = Sections.FirstOrDefault(section => section.Type == ElfSection.TypeSymbolTable);
        return table is null ? [] : ReadSymbols(table);
    }

    /// <summary>The entries of a section of type <see cref="ElfSection.TypeRelocations"/>.</summary>
    /// <exception cref="ElfException">An entry names a symbol that does not exist, or the section is damaged.</exception>
    public IReadOnlyList<ElfRelocation> GetRelocations(ElfSection section)
    {
        ArgumentNullException.ThrowIfNull(section);
        if (section.Link >= Sections.Count || Sections[(int)section.Link].Type != ElfSection.TypeSymbolTable)
        {
            throw new ElfException($"section {section.Name} refers to a symbol table that is not there");
        }

        List<ElfSymbol> symbols = ReadSymbols(Sections[(int)section.Link]);
        ReadOnlySpan<byte> bytes = Entries(section, RelocationSize);
        List<ElfRelocation> result = new(bytes.Length / RelocationSize);
        for (; !bytes.IsEmpty; bytes = bytes[RelocationSize..])
        {
            uint info = UInt32(bytes, 4);
            uint symbol = info >> 8;
            if (symbol >= symbols.Count)
            {
                throw new ElfException($"section {section.Name} refers to symbol {symbol}, but there are {symbols.Count}");
            }

            result.Add(new ElfRelocation(UInt32(bytes, 0), (byte)info, symbols[(int)symbol], info));
        }

        return result;
    }

    private static List<ElfSegment> ReadSegments(ReadOnlySpan<byte> bytes)
    {
        uint tableOffset = UInt32(bytes, 28);
        ushort entrySize = UInt16(bytes, 42);
        ushort count = UInt16(bytes, 44);
        if (count != 0 && entrySize < SegmentHeaderSize)
        {
            throw new ElfException($"program headers of {entrySize} bytes; {SegmentHeaderSize} are needed");
        }

        ReadOnlySpan<byte> table = Slice(bytes, tableOffset, (ulong)count * entrySize, "the program header table");
        List<ElfSegment> segments = [];
        for (int index = 0; index < count; index++)
        {
            ReadOnlySpan<byte> header = table[(index * entrySize)..];
            if (UInt32(header, 0) != SegmentLoad)
            {
                continue;
            }

            ElfSegment segment = new(
                FileOffset: UInt32(header, 4),
                VirtualAddress: UInt32(header, 8),
                PhysicalAddress: UInt32(header, 12),
                FileSize: UInt32(header, 16),
                MemorySize: UInt32(header, 20),
                IsWriteable: (UInt32(header, 24) & SegmentWriteable) != 0);
            Slice(bytes, segment.FileOffset, segment.FileSize, $"program header {index}");
            if (segment.FileSize > segment.MemorySize)
            {
                throw new ElfException($"program header {index} has more bytes in the file than in memory");
            }

            segments.Add(segment);
        }

        return segments;
    }

    private static List<ElfSection> ReadSections(ReadOnlySpan<byte> bytes)
    {
        uint tableOffset = UInt32(bytes, 32);
        ushort entrySize = UInt16(bytes, 46);
        ushort count = UInt16(bytes, 48);
        ushort namesIndex = UInt16(bytes, 50);
        if (count == 0)
        {
            return [];
        }

        if (entrySize < SectionHeaderSize)
        {
            throw new ElfException($"section headers of {entrySize} bytes; {SectionHeaderSize} are needed");
        }

        ReadOnlySpan<byte> table = Slice(bytes, tableOffset, (ulong)count * entrySize, "the section header table");
        if (namesIndex >= count)
        {
            throw new ElfException($"the section names are in section {namesIndex}, but there are {count}");
        }

        ReadOnlySpan<byte> namesHeader = table[(namesIndex * entrySize)..];
        ReadOnlySpan<byte> names = Slice(bytes, UInt32(namesHeader, 16), UInt32(namesHeader, 20), "the section names");
        List<ElfSection> sections = [];
        for (int index = 0; index < count; index++)
        {
            ReadOnlySpan<byte> header = table[(index * entrySize)..];
            ElfSection section = new(
                Name: String(names, UInt32(header, 0)),
                Type: UInt32(header, 4),
                Flags: UInt32(header, 8),
                Address: UInt32(header, 12),
                FileOffset: UInt32(header, 16),
                Size: UInt32(header, 20),
                Link: UInt32(header, 24),
                Info: UInt32(header, 28));
            if (index != 0 && section.Type != ElfSection.TypeNoBits)
            {
                Slice(bytes, section.FileOffset, section.Size, $"section {section.Name}");
            }

            sections.Add(section);
        }

        return sections;
    }

    private List<ElfSymbol> ReadSymbols(ElfSection table)
    {
        if (table.Link >= Sections.Count)
        {
            throw new ElfException($"section {table.Name} refers to strings that are not there");
        }

        ElfSection stringSection = Sections[(int)table.Link];
        ReadOnlySpan<byte> strings = Slice(_file.Span, stringSection.FileOffset, stringSection.Size, "the symbol names");
        ReadOnlySpan<byte> bytes = Entries(table, SymbolSize);
        List<ElfSymbol> symbols = new(bytes.Length / SymbolSize);
        for (; !bytes.IsEmpty; bytes = bytes[SymbolSize..])
        {
            ushort section = UInt16(bytes, 14);
            bool isSection = (bytes[12] & 15) == SymbolTypeSection && section < Sections.Count;
            string name = isSection ? Sections[section].Name : String(strings, UInt32(bytes, 0));
            symbols.Add(new ElfSymbol(name, UInt32(bytes, 4), section) { Size = UInt32(bytes, 8) });
        }

        return symbols;
    }

    private ReadOnlySpan<byte> Entries(ElfSection section, int entrySize)
    {
        if (section.Size % entrySize != 0)
        {
            throw new ElfException($"section {section.Name} has {section.Size} bytes, not a multiple of {entrySize}");
        }

        return Slice(_file.Span, section.FileOffset, section.Size, $"section {section.Name}");
    }

    private static ReadOnlySpan<byte> Slice(ReadOnlySpan<byte> bytes, uint offset, ulong size, string what)
    {
        if (size == 0)
        {
            return [];
        }

        if (offset > (ulong)bytes.Length || size > (ulong)bytes.Length - offset)
        {
            throw new ElfException(
                $"the ELF file is cut off: {what} needs {size} bytes at offset {offset}, but the file has {bytes.Length}");
        }

        return bytes.Slice((int)offset, (int)size);
    }

    private static string String(ReadOnlySpan<byte> strings, uint offset)
    {
        if (offset >= strings.Length)
        {
            return "";
        }

        ReadOnlySpan<byte> rest = strings[(int)offset..];
        int end = rest.IndexOf((byte)0);
        return Encoding.UTF8.GetString(end < 0 ? rest : rest[..end]);
    }

    private static ushort UInt16(ReadOnlySpan<byte> bytes, int offset)
    {
        return BinaryPrimitives.ReadUInt16LittleEndian(bytes[offset..]);
    }

    private static uint UInt32(ReadOnlySpan<byte> bytes, int offset)
    {
        return BinaryPrimitives.ReadUInt32LittleEndian(bytes[offset..]);
    }
}
