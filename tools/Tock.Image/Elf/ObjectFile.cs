// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Image.Elf;

/// <summary>A relocatable object for 32-bit Arm, as the ahead-of-time compiler writes it.</summary>
public sealed class ObjectFile
{
    /// <summary>Processor-specific flags of the header.</summary>
    public uint Flags { get; init; }

    /// <summary>The sections other than symbol, name and relocation tables.</summary>
    public List<ObjectSection> Sections { get; } = [];

    /// <summary>The symbols, local ones first.</summary>
    public List<ObjectSymbol> Symbols { get; } = [];

    /// <summary>The section of that name, or null.</summary>
    public ObjectSection? FindSection(string name)
    {
        return Sections.Find(section => section.Name == name);
    }

    /// <summary>The symbol that stands for the section itself; made where the object has none.</summary>
    public ObjectSymbol SectionSymbol(ObjectSection section)
    {
        ObjectSymbol? symbol = Symbols.Find(candidate => candidate.Kind == SymbolKind.Section && candidate.Section == section);
        if (symbol is null)
        {
            symbol = new ObjectSymbol { Name = string.Empty, Kind = SymbolKind.Section, Section = section };
            Symbols.Insert(0, symbol);
        }

        return symbol;
    }

    /// <summary>Reads an object; an <see cref="ImageException"/> says what is wrong with it.</summary>
    public static ObjectFile Read(byte[] file, string name)
    {
        return new ObjectReader(file, name).Read();
    }

    /// <summary>The object in its file format.</summary>
    public byte[] ToBytes()
    {
        return new ObjectWriter(this).Write();
    }
}
