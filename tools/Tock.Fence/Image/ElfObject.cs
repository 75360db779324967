// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Buffers.Binary;
using System.Text;

namespace Tock.Fence.Image;

/// <summary>Sections, symbols and relocations of a 32-bit little-endian ARM object file.</summary>
internal sealed class ElfObject
{
    private const int HeaderSize = 52;
    private const int SectionHeaderSize = 40;
    private const int SymbolSize = 16;
    private const int RelocationSize = 8;
    private const ushort ArmMachine = 40;

    private readonly byte[] _bytes;
    private readonly string _path;

    private ElfObject(string path, byte[] bytes)
    {
        _path = path;
        _bytes = bytes;
        Sections = ReadSections();
        Symbols = ReadSymbols();
        Relocations = ReadRelocations();
    }

    /// <summary>The sections, in the order of their indices.</summary>
    internal IReadOnlyList<ElfSection> Sections { get; }

    /// <summary>The symbols, in the order of their indices.</summary>
    internal IReadOnlyList<ElfSymbol> Symbols { get; }

    /// <summary>All relocations.</summary>
    internal IReadOnlyList<ElfRelocation> Relocations { get; }

    /// <summary>Reads a file.</summary>
    /// <exception cref="FenceException">It is not such an object, or damaged.</exception>
    internal static ElfObject Read(string path)
    {
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new FenceException($"cannot read {path}: {exception.Message}; build the board first");
        }

        if (bytes.Length < HeaderSize || bytes is not [0x7F, (byte)'E', (byte)'L', (byte)'F', 1, 1, ..]
            || BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(18)) != ArmMachine)
        {
            throw new FenceException($"{path} is no 32-bit little-endian ARM object; pass the object file that ilc wrote");
        }

        try
        {
            return new ElfObject(path, bytes);
        }
        catch (Exception exception) when (exception is ArgumentOutOfRangeException or IndexOutOfRangeException or OverflowException)
        {
            throw new FenceException($"{path} is damaged: a header points outside the file; build the board again");
        }
    }

    /// <summary>The contents of a section.</summary>
    internal ReadOnlySpan<byte> Contents(ElfSection section) => _bytes.AsSpan(section.Offset, section.Size);

    private ElfSection[] ReadSections()
    {
        int table = Word(32);
        int count = BinaryPrimitives.ReadUInt16LittleEndian(_bytes.AsSpan(48));
        int namesIndex = BinaryPrimitives.ReadUInt16LittleEndian(_bytes.AsSpan(50));
        if (count == 0)
        {
            throw new FenceException($"{_path} has no sections; pass the object file that ilc wrote");
        }

        int names = Word(table + (namesIndex * SectionHeaderSize) + 16);
        ElfSection[] sections = new ElfSection[count];
        for (int i = 0; i < count; i++)
        {
            int at = table + (i * SectionHeaderSize);
            sections[i] = new ElfSection(
                i, Text(names + Word(at)), (uint)Word(at + 4), (uint)Word(at + 8), Word(at + 16), Word(at + 20), Word(at + 24), Word(at + 28));
        }

        return sections;
    }

    private ElfSymbol[] ReadSymbols()
    {
        ElfSection table = Sections.FirstOrDefault(s => s.Type == ElfSection.SymbolTable);
        if (table.Type != ElfSection.SymbolTable)
        {
            throw new FenceException($"{_path} has no symbols; pass the object file that ilc wrote, not a stripped one");
        }

        int names = Sections[table.Link].Offset;
        ElfSymbol[] symbols = new ElfSymbol[table.Size / SymbolSize];
        for (int i = 0; i < symbols.Length; i++)
        {
            int at = table.Offset + (i * SymbolSize);
            bool function = (_bytes[at + 12] & 0xF) == 2;
            uint value = (uint)Word(at + 4);
            symbols[i] = new ElfSymbol(
                Text(names + Word(at)), function ? value & ~1u : value, (uint)Word(at + 8),
                BinaryPrimitives.ReadUInt16LittleEndian(_bytes.AsSpan(at + 14)), function);
        }

        return symbols;
    }

    private List<ElfRelocation> ReadRelocations()
    {
        List<ElfRelocation> relocations = [];
        foreach (ElfSection table in Sections.Where(s => s.Type == ElfSection.Relocations))
        {
            for (int at = table.Offset; at < table.Offset + table.Size; at += RelocationSize)
            {
                int symbol = (int)((uint)Word(at + 4) >> 8);
                _ = Symbols[symbol];
                relocations.Add(new ElfRelocation(table.Info, (uint)Word(at), symbol));
            }
        }

        return relocations;
    }

    private int Word(int offset) => BinaryPrimitives.ReadInt32LittleEndian(_bytes.AsSpan(offset));

    private string Text(int offset)
    {
        ReadOnlySpan<byte> rest = _bytes.AsSpan(offset);
        return Encoding.UTF8.GetString(rest[..rest.IndexOf((byte)0)]);
    }
}
