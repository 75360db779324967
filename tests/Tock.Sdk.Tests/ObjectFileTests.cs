// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Image;
using Tock.Image.Elf;
using Tock.Image.Tables;
using Xunit;

namespace Tock.Sdk.Tests;

/// <summary>The object between compiler and linker.</summary>
public sealed class ObjectFileTests
{
    [Fact]
    public void Object_WrittenAndReadBack_IsTheSame()
    {
        ObjectFile original = Sample();

        ObjectFile copy = ObjectFile.Read(original.ToBytes(), "sample.o");

        Assert.Equal(original.Sections.Select(section => (section.Name, section.Flags, section.Size)), copy.Sections.Select(section => (section.Name, section.Flags, section.Size)));
        Assert.Equal(original.FindSection(".data")!.Contents, copy.FindSection(".data")!.Contents);
        ObjectRelocation relocation = Assert.Single(copy.FindSection(".data")!.Relocations);
        Assert.Equal((4u, RelocationType.Absolute32, "_ZTV4Type"), (relocation.Offset, relocation.Type, relocation.Symbol.Name));
    }

    [Fact]
    public void Placement_OfStaticFields_MovesThemAndKeepsTheTables()
    {
        ObjectFile value = Sample();

        DataPlacement.Apply(value);

        ObjectSection tables = value.FindSection(DataPlacement.TablesName)!;
        ObjectSection writable = value.FindSection(DataPlacement.WritableName)!;
        Assert.False(tables.Flags.HasFlag(SectionFlags.Write));
        Assert.True(writable.Flags.HasFlag(SectionFlags.Write));
        Assert.Same(tables, value.Symbols.Single(symbol => symbol.Name == "_ZTV4Type").Section);
        ObjectSymbol statics = value.Symbols.Single(symbol => symbol.Name == "__NONGCSTATICSType");
        Assert.Same(writable, statics.Section);
        Assert.Equal(5, writable.ReadWord(statics.Value));
        Assert.Equal(statics.Value + 4, Assert.Single(writable.Relocations).Offset);
        Assert.Equal([7, 0, 0], new[] { tables.ReadWord(8), tables.ReadWord(0), tables.ReadWord(4) });
    }

    [Fact]
    public void Placement_OfDataOfUnknownKind_IsRefused()
    {
        ObjectFile value = Sample();
        value.Symbols.Add(new ObjectSymbol { Name = "__Novelty", Value = 12, Binding = 1, Section = value.FindSection(".data") });

        ImageException exception = Assert.Throws<ImageException>(() => DataPlacement.Apply(value));

        Assert.Equal("TOCK0406", exception.Code);
        Assert.Contains("__Novelty", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(40)]
    [InlineData(70)]
    [InlineData(200)]
    public void Object_CutShort_IsRefusedInOneLine(int length)
    {
        byte[] file = Sample().ToBytes();

        ImageException exception = Assert.Throws<ImageException>(() => ObjectFile.Read(file[..length], "short.o"));

        Assert.Equal("TOCK0405", exception.Code);
        Assert.DoesNotContain('\n', exception.Message);
    }

    // Static fields of two words, the second of which points at a type; then the type's table.
    private static ObjectFile Sample()
    {
        ObjectFile value = new();
        ObjectSection data = new()
        {
            Name = ".data",
            Flags = SectionFlags.Allocate | SectionFlags.Write,
            Alignment = 8,
            Contents = [5, 0, 0, 0, 0, 0, 0, 0, 7, 0, 0, 0, 8, 0, 0, 0],
        };
        value.Sections.Add(data);
        ObjectSymbol type = new() { Name = "_ZTV4Type", Value = 8, Binding = 1, Section = data };
        value.Symbols.Add(new ObjectSymbol { Name = "__NONGCSTATICSType", Value = 0, Binding = 1, Section = data });
        value.Symbols.Add(type);
        data.Relocations.Add(new ObjectRelocation(4, RelocationType.Absolute32, type));
        return value;
    }
}
