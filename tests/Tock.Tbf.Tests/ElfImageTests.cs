// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Tbf.Elf;

namespace Tock.Tbf.Tests;

public sealed class ElfImageTests
{
    [Fact]
    public void ReadsSegmentsSectionsAndSymbols()
    {
        RawElf raw = RawElf.Application();
        raw.Symbol("main", RawElf.FlashBase + 5, RawElf.TextSection);
        ElfImage image = ElfImage.Read(raw.ToArray());

        Assert.Equal(RawElf.FlashBase + 0x29, image.Entry);
        Assert.Equal([0x80000000u, 0u, 512u, 520u], image.Segments.Select(segment => segment.VirtualAddress));
        Assert.Equal([false, true, true, true], image.Segments.Select(segment => segment.IsWriteable));
        Assert.Equal(0xD3, image.GetBytes(image.Segments[2])[3]);
        Assert.Equal([".text", ".data", ".stack"], image.Sections.Skip(1).Take(3).Select(section => section.Name));
        Assert.Contains(new ElfSymbol("main", RawElf.FlashBase + 5, RawElf.TextSection), image.GetSymbols());
        Assert.Null(image.FindSection(".bss"));
    }

    [Fact]
    public void RefusesOtherFiles()
    {
        Refused("not an ELF file", []);
        Refused("not an ELF file", "MZ this is something else entirely"u8.ToArray());
        Refused("cut off: 20 bytes", RawElf.Application().ToArray()[..20]);
        Refused("machine 62", new RawElf { Machine = 62 }.ToArray());
        Refused("linked executable", new RawElf { Type = 1 }.ToArray());

        byte[] wide = RawElf.Application().ToArray();
        wide[4] = 2;
        Refused("not a 32-bit", wide);
    }

    [Fact]
    public void EveryCutIsNoticed()
    {
        byte[] file = RawElf.Application().ToArray();
        for (int length = 0; length < file.Length; length++)
        {
            byte[] cut = file[..length];
            Assert.Throws<ElfException>(() => ElfImage.Read(cut));
        }
    }

    [Theory]
    [InlineData(28, 0x7FFFFFFF, "program header table")]
    [InlineData(32, 0x7FFFFFFF, "section header table")]
    [InlineData(42, 0x00040004, "program headers of 4 bytes")]
    [InlineData(46, 0x00050004, "section headers of 4 bytes")]
    [InlineData(50, 0x0000FFFF, "section names are in section 65535")]
    [InlineData(52 + 4, 0xFFFFFFF0, "program header 0 needs 64 bytes")]
    [InlineData(52 + 16, 0xFFFFFFFF, "program header 0 needs 4294967295 bytes")]
    [InlineData(52 + 20, 1, "more bytes in the file than in memory")]
    public void RefusesTablesThatPointNowhere(int offset, uint value, string reason)
    {
        byte[] file = RawElf.Application().ToArray();
        int size = offset is 42 or 46 or 50 ? 2 : 4;
        BitConverter.GetBytes(value)[..size].CopyTo(file, offset);

        Refused(reason, file);
    }

    [Fact]
    public void RefusesRelocationsWithoutTheirSymbols()
    {
        RawElf raw = RawElf.Application();
        raw.Relocations(".rel.text", RawElf.TextSection, (RawElf.FlashBase, 2, 1000));
        ElfImage image = ElfImage.Read(raw.ToArray());

        ElfException exception = Assert.Throws<ElfException>(() => image.GetRelocations(image.FindSection(".rel.text")!));
        Assert.Contains("symbol 1000", exception.Message, StringComparison.Ordinal);
    }

    private static void Refused(string reason, byte[] file)
    {
        string message = Assert.Throws<ElfException>(() => ElfImage.Read(file)).Message;
        Assert.Contains(reason, message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', message);
    }
}
