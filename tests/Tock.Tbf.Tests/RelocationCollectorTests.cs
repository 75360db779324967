// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Tbf.Elf;
using Tock.Tbf.Relocations;

namespace Tock.Tbf.Tests;

/// <summary>Which places of an executable are found to change when it is placed, kind by kind.</summary>
public sealed class RelocationCollectorTests
{
    private const uint Flash = ApplicationBuilder.NominalFlash;
    private const uint Ram = ApplicationBuilder.NominalRam;
    private const int Number = 0xFFF1;

    private const uint InText = Flash + 8;
    private const uint InData = Ram + 512;

    // Where the image of initialised data lies in the binary.
    private const uint DataImage = 64;

    [Theory]
    [InlineData(2, InText, RawElf.TextSection, 8u, 1, 0)]
    [InlineData(2, InText, RawElf.DataSection, 8u, 0, 1)]
    [InlineData(38, InData, RawElf.TextSection, DataImage, 1, 0)]
    [InlineData(2, InData, RawElf.DataSection, DataImage, 0, 1)]
    [InlineData(3, InText, RawElf.DataSection, 8u, -1, 1)]
    [InlineData(3, InData, RawElf.TextSection, DataImage, 1, -1)]
    [InlineData(3, InText, Number, 8u, -1, 0)]
    [InlineData(3, InText, 0, 8u, -1, 0)]
    public void AWordThatMovesIsFound(byte type, uint place, int section, uint offset, int flash, int ram)
    {
        Assert.Equal([new Relocation(offset, RelocationKind.Word, flash, ram)], Collect((place, type, section, 0)));
    }

    [Theory]
    [InlineData(0, RawElf.DataSection)]     // NONE
    [InlineData(40, RawElf.DataSection)]    // V4BX
    [InlineData(2, 0)]                      // ABS32 of a weak symbol
    [InlineData(2, Number)]                 // ABS32 of a number
    [InlineData(3, RawElf.TextSection)]     // REL32 inside flash
    [InlineData(42, RawElf.TextSection)]    // PREL31 inside flash
    [InlineData(10, RawElf.TextSection)]    // THM_CALL
    [InlineData(10, 0)]                     // THM_CALL of a weak symbol
    [InlineData(30, RawElf.TextSection)]    // THM_JUMP24
    [InlineData(51, RawElf.TextSection)]    // THM_JUMP19
    [InlineData(54, RawElf.TextSection)]    // THM_PC12
    public void WhatDoesNotMoveIsLeftOut(byte type, int section)
    {
        Assert.Empty(Collect((InText, type, section, 0)));
    }

    [Fact]
    public void ANumberThatALinkerScriptTookFromAnAddressMoves()
    {
        RawElf elf = Application();
        int symbol = elf.Symbol("load_address", Flash + 64, Number);
        elf.Relocations(".rel.text", RawElf.TextSection, (InText, 2, symbol));
        Assert.Equal([new Relocation(8, RelocationKind.Word, 1, 0)], Build(elf).Relocations!.Entries);
    }

    [Theory]
    [InlineData(10, RawElf.DataSection, "the distance between flash and RAM")]
    [InlineData(30, Number, "or to a fixed address")]
    [InlineData(42, RawElf.DataSection, "the distance between flash and RAM")]
    [InlineData(26, RawElf.DataSection, "compile it without -fPIC")]
    [InlineData(96, RawElf.DataSection, "compile it without -fPIC")]
    [InlineData(5, RawElf.DataSection, "kind that cannot be placed")]
    [InlineData(43, RawElf.DataSection, "kind that cannot be placed")]
    [InlineData(134, RawElf.DataSection, "kind that cannot be placed")]
    [InlineData(48, RawElf.DataSection, "no MOVW or MOVT where")]
    public void WhatCannotBePlacedIsNamed(byte type, int section, string problem)
    {
        ElfException exception = Assert.Throws<ElfException>(() => Collect((InText, type, section, 0)));
        Assert.Contains("cannot be placed: function+0x4", exception.Message, StringComparison.Ordinal);
        Assert.Contains(problem, exception.Message, StringComparison.Ordinal);
        Assert.EndsWith($"'target' (ARM relocation type {type})", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void HalvesArePairedByRegisterAndSymbol()
    {
        // MOVW r0, #0x0200; MOVW r1, #0x0204; MOVT r1, #0x5000; MOVT r0, #0x5000.
        byte[] code = Convert.FromHexString("40F2002040F20421C5F20001C5F20000");
        RawElf elf = Application(code);
        int symbol = elf.Symbol("target", InData, RawElf.DataSection);
        elf.Relocations(".rel.text", RawElf.TextSection, (Flash, 47, symbol), (Flash + 4, 47, symbol), (Flash + 8, 48, symbol), (Flash + 12, 48, symbol));
        Assert.Equal(
            [
                new Relocation(0, RelocationKind.MoveLow, 0, 1), new Relocation(4, RelocationKind.MoveLow, 0, 1),
                new Relocation(8, RelocationKind.MoveHigh, 0, 1, 0x204), new Relocation(12, RelocationKind.MoveHigh, 0, 1, 0x200),
            ],
            Build(elf).Relocations!.Entries);
    }

    [Theory]
    [InlineData("40F20021C5F20000", "without the MOVW")]
    [InlineData("40F20020C6F20000", "too far from")]
    public void AHalfThatBelongsToNoOtherIsNamed(string code, string problem)
    {
        RawElf elf = Application(Convert.FromHexString(code));
        int symbol = elf.Symbol("target", InData, RawElf.DataSection);
        elf.Relocations(".rel.text", RawElf.TextSection, (Flash, 47, symbol), (Flash + 4, 48, symbol));
        Assert.Contains(problem, Assert.Throws<ElfException>(() => Build(elf)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatTheLinkerInsertsForFarBranchesIsRefused()
    {
        RawElf elf = Application();
        elf.Symbol("__far_veneer", Flash + 16, RawElf.TextSection);
        elf.Relocations(".rel.text", RawElf.TextSection);
        Assert.Contains("__far_veneer", Assert.Throws<ElfException>(() => Build(elf)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void WithoutTheLinkersRelocationsAnApplicationIsRefused()
    {
        Assert.Contains("link with --emit-relocs", Assert.Throws<ElfException>(() => Build(Application())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TheHeaderHasTheNominalAddressesAndSizes()
    {
        RawElf elf = Application();
        elf.Relocations(".rel.text", RawElf.TextSection);
        TbfFile file = Build(elf);
        Assert.Equal(new TbfFixedAddresses(Ram, Flash), file.FixedAddresses);
        Assert.Equal(0u, file.ProtectedSize % 8);
        Assert.Equal(72, file.Binary.Length);
        Assert.Equal(540u, file.Program.MinimumRamSize);
    }

    private static IReadOnlyList<Relocation> Collect(params (uint Place, byte Type, int Section, uint Distance)[] entries)
    {
        RawElf elf = Application();
        foreach ((uint place, byte type, int section, uint distance) in entries)
        {
            uint value = section switch { RawElf.TextSection => Flash + 16, RawElf.DataSection => InData, _ => 0 };
            int symbol = elf.Symbol("target", value + distance, section);
            elf.Relocations(".rel", place >= Ram ? RawElf.DataSection : RawElf.TextSection, (place, type, symbol));
        }

        return Build(elf).Relocations!.Entries;
    }

    private static RawElf Application(byte[]? code = null)
    {
        byte[] text = new byte[64];
        code?.CopyTo(text, 0);
        RawElf elf = new() { Entry = Flash + 1 };
        elf.Segment(Flash, Flash, text, 64, writeable: false);
        elf.Segment(Ram, Ram, [], 512, writeable: true);
        elf.Segment(Ram + 512, Flash + 64, new byte[8], 8, writeable: true);
        elf.Segment(Ram + 520, Flash + 72, [], 20, writeable: true);
        elf.Section(".text", 1, RawElf.Allocated, Flash, new byte[64]);
        elf.Section(".data", 1, RawElf.Allocated | RawElf.Writeable, Ram + 512, new byte[8]);
        elf.Section(".stack", 8, RawElf.Allocated | RawElf.Writeable, Ram, [], size: 512);
        elf.Symbol("function", Flash + 5, RawElf.TextSection);
        return elf;
    }

    private static TbfFile Build(RawElf elf) => TbfReader.Read(ApplicationBuilder.FromElf(ElfImage.Read(elf.ToArray()), new ApplicationOptions { Name = "app" }));
}
