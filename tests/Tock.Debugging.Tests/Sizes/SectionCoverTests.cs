// SPDX-License-Identifier: Apache-2.0 OR MIT
using Tock.Debugging.Sizes;
using Tock.Tbf.Elf;

namespace Tock.Debugging.Tests.Sizes;

/// <summary>Sections divided among symbols, and parts added up.</summary>
public sealed class SectionCoverTests
{
    private static readonly ElfSection s_section = new(".text", 1, 0, 0x100, 0, 0x40, 0, 0);

    [Fact]
    public void Every_byte_belongs_to_one_range()
    {
        IReadOnlyList<ImageRange> ranges = SectionCover.Divide(
            s_section,
            [
                Symbol("inside", 0x10C, 0), Symbol("first", 0x109, 8), Symbol("small", 0x108, 2), Symbol("open", 0x114, 0), Symbol("$t", 0x114, 0), Symbol(".LC0", 0x116, 0),
                Symbol("too-long", 0x130, 0x1000), Symbol("elsewhere", 0x500, 4), Symbol(".text", 0x100, 0),
            ]);

        Assert.Equal(
            [
                new ImageRange(null, ".text", 0x100, 8),
                new ImageRange("first", ".text", 0x108, 8),
                new ImageRange(null, ".text", 0x110, 4),
                new ImageRange("open", ".text", 0x114, 0x1C),
                new ImageRange("too-long", ".text", 0x130, 0x10),
            ],
            ranges);
    }

    [Fact]
    public void A_section_without_symbols_is_one_range()
    {
        Assert.Equal([new ImageRange(null, ".text", 0x100, 0x40)], SectionCover.Divide(s_section, []));
    }

    [Fact]
    public void Parts_add_up_and_what_has_gone_is_still_there()
    {
        SizeNode root = SizeNode.Build(
            "kernel",
            [new SizeEntry(["A", "T", "M"], 10, 0), new SizeEntry(["A", "T", "N"], 5, 1), new SizeEntry(["stack"], 0, 100)],
            [new SizeEntry(["A", "T", "M"], 7, 0), new SizeEntry(["A", "Old"], 3, 0)]);

        Assert.Equal((15L, 101L, 10L, 0L), (root.Flash, root.Ram, root.FlashBefore, root.RamBefore));
        Assert.Equal(["stack", "A"], root.Parts.Select(part => part.Name));
        SizeNode assembly = root.Parts[1];
        Assert.Equal([("T", 15L, 7L), ("Old", 0L, 3L)], assembly.Parts.Select(part => (part.Name, part.Flash, part.FlashBefore)));
    }

    [Theory]
    [InlineData("Tock_Kernel_Tock_Kernel_Processes_Process__Exit", "Tock.Kernel|Tock_Kernel_Processes_Process|Exit")]
    [InlineData("Tock_CoreLib_Application_System_String___ctor", "Tock.CoreLib.Application|System_String|_ctor")]
    [InlineData("Tock_Capsules_Tock_Capsules_Extra_DigestDriver_1<Tock_Capsules_Tock_Capsules_Extra_ShaState>__Command", "Tock.Capsules|Tock_Capsules_Extra_DigestDriver_1|Command")]
    [InlineData("_ZTV42Tock_Kernel_Tock_Kernel_Hil_Spi_ISpiDevice", "Tock.Kernel|Tock_Kernel_Hil_Spi_ISpiDevice|type table")]
    [InlineData("_ZTV10Boxed_Bool", "tables of the runtime|type table|Boxed_Bool")]
    [InlineData("__Str_source", "texts|source")]
    [InlineData("memcpy", null)]
    public void Symbols_say_what_they_are(string symbol, string? expected)
    {
        string empty = Directory.CreateTempSubdirectory("tock-sizes-").FullName;
        try
        {
            SymbolPaths paths = new(AssemblyNames.Beside(Path.Combine(empty, "x.elf")));
            Assert.Equal(expected, paths.Find(symbol) is { } found ? string.Join('|', found) : null);
        }
        finally
        {
            Directory.Delete(empty);
        }
    }

    private static ElfSymbol Symbol(string name, uint value, uint size) => new(name, value, 1) { Size = size };
}
