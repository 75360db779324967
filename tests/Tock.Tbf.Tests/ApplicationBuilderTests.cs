// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Tbf.Elf;
using static Tock.Tbf.Tests.RawElf;

namespace Tock.Tbf.Tests;

public sealed class ApplicationBuilderTests
{
    private static readonly ApplicationOptions s_options = new() { Name = "app", AppHeapSize = 101, KernelHeapSize = 202 };

    [Fact]
    public void TheBinaryIsTheFlashImageAndAnEmptyRelocationList()
    {
        TbfFile file = Build(Application());

        byte[] expected = [.. Enumerable.Range(0, 64).Select(value => (byte)value), 0xD0, 0xD1, 0xD2, 0xD3, 0xD4, 0xD5, 0xD6, 0xD7, 0, 0, 0, 0];
        Assert.Equal(expected, file.Binary[..expected.Length].ToArray());
        Assert.Equal(0x29u, file.Program.EntryOffset);
        Assert.Equal(default, file.FixedAddresses);
        Assert.Equal(new TbfKernelVersion(2, 0), file.KernelVersion);
    }

    [Fact]
    public void MinimumRamIsDataStackAndHeapsRoundedUp()
    {
        // 8 + 20 bytes of data, 512 of stack, 104 of heap; what the kernel gets beside is a matter of MemoryDemand.
        ApplicationOptions options = s_options with { KernelHeapSize = 0 };
        Assert.Equal(28u + 512 + 104, Build(Application(), options).Program.MinimumRamSize);
        Assert.Equal(28u + 1008 + 104, Build(Application(), options with { StackSize = 1001 }).Program.MinimumRamSize);
        Assert.Equal(MemoryDemand.Total(28 + 512 + 104, 204), Build(Application()).Program.MinimumRamSize);
    }

    [Fact]
    public void MinimumRamCountsTheGapsBetweenSections()
    {
        RawElf elf = Application();
        elf.Segment(1000, FlashBase + 72, [], 24, writeable: true);

        Assert.Equal(1024u + 104 + 204, Build(elf).Program.MinimumRamSize);
    }

    [Fact]
    public void RelocationsOfDataFollowTheBinary()
    {
        RawElf elf = Application();
        int place = elf.Symbol("place", FlashBase + 16, TextSection);
        int weak = elf.Symbol("weak", 0, 0);
        int number = elf.Symbol("number", 77, 0xFFF1);
        elf.Relocations(".rel.data", DataSection, (512, 2, place), (516, 2, weak), (516, 2, number), (516, 3, place), (516, 38, place));

        // ABS32 and TARGET1 of the place only: a weak symbol and a number do not move, REL32 needs no help.
        byte[] expected = RawTbf.Words(16, 512, ((uint)place << 8) | 2, 516, ((uint)place << 8) | 38);
        Assert.Equal(expected, Build(elf).Binary.Slice(72, expected.Length).ToArray());
    }

    [Theory]
    [InlineData(2, "absolute address of 'data'", FlashBase + 0x20, DataSection, 512)]
    [InlineData(47, "absolute address of 'data'", FlashBase + 0x20, DataSection, 512)]
    [InlineData(2, "absolute address of 'data'", FlashBase + 0x20, TextSection, FlashBase)]
    [InlineData(3, "distance from flash to the RAM of 'data'", FlashBase + 0x20, DataSection, 512)]
    [InlineData(24, "distance from RAM to the flash of 'data'", FlashBase + 0x20, TextSection, FlashBase)]
    [InlineData(96, "by way of 'data'", FlashBase + 0x20, DataSection, 512)]
    public void CodeThatCannotMoveIsRefused(byte type, string problem, uint offset, int section, uint value)
    {
        RawElf elf = Application();
        elf.Symbol("function", FlashBase + 0x1D, TextSection);
        int symbol = elf.Symbol("data", value, section);
        elf.Relocations(".rel.text", TextSection, (offset, type, symbol));

        string message = Assert.Throws<ElfException>(() => Build(elf)).Message;
        Assert.Contains("not position independent: function+0x4", message, StringComparison.Ordinal);
        Assert.Contains(problem, message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(26, DataSection, 512)]          // GOT_BREL
    [InlineData(24, DataSection, 512)]          // GOTOFF32 to RAM
    [InlineData(3, TextSection, FlashBase)]         // REL32 inside flash
    [InlineData(10, TextSection, FlashBase)]        // THM_CALL
    [InlineData(2, 0, 0)]                       // ABS32 of a weak symbol
    [InlineData(2, 0xFFF1, 5)]                  // ABS32 of a number
    public void CodeThatCanMoveIsAccepted(byte type, int section, uint value)
    {
        RawElf elf = Application();
        int symbol = elf.Symbol("x", value, section);
        elf.Relocations(".rel.text", TextSection, (FlashBase + 0x20, type, symbol));

        Assert.Equal("app", Build(elf).Name);
    }

    [Fact]
    public void AnApplicationLinkedElsewhereGetsItsAddressesIntoTheHeader()
    {
        RawElf elf = new() { Entry = 0x30081 };
        elf.Segment(0x30080, 0x30080, new byte[64], 64, writeable: false);
        elf.Segment(0x20004000, 0x20004000, [], 2048, writeable: true);
        elf.Segment(0x20004800, 0x300C0, new byte[12], 12, writeable: true);
        elf.Section(".stack", 8, Allocated | Writeable, 0x20004000, [], size: 2048);

        TbfFile file = Build(elf);
        Assert.Equal(new TbfFixedAddresses(0x20004000, 0x30080), file.FixedAddresses);
        Assert.Equal(0x80u, file.ProtectedSize);
        Assert.Equal(file.Program.ProtectedTrailerSize + 1, file.Program.EntryOffset);
        Assert.Equal(12u + 2048 + 104 + 204, file.Program.MinimumRamSize);
    }

    [Fact]
    public void WriteableFlashRegionsComeFromTheirSections()
    {
        RawElf elf = Application();
        elf.Section(".wfr.log", 1, Allocated, FlashBase + 32, new byte[32]);

        TbfFile file = Build(elf);
        Assert.Equal([new TbfFlashRegion(file.HeaderSize + 32u, 32)], file.WriteableFlashRegions);
    }

    [Fact]
    public void FlashWithAWriteableRegionIsFlashThoughItsSegmentIsWriteable()
    {
        RawElf elf = new();
        elf.Segment(FlashBase, FlashBase, new byte[64], 64, writeable: true);
        elf.Segment(0, 0, [], 2048, writeable: true);
        elf.Section(".wfr.app_state", 1, Allocated | Writeable, FlashBase + 32, new byte[32]);
        elf.Section(".stack", 8, Allocated | Writeable, 0, [], size: 2048);

        TbfFile file = Build(elf);
        Assert.Equal([new TbfFlashRegion(file.HeaderSize + 32u, 32)], file.WriteableFlashRegions);
        Assert.Equal(2048u + 104 + 204, file.Program.MinimumRamSize);
    }

    [Fact]
    public void EntryPointOutsideTheImageIsRefused()
    {
        Refused("entry point 0x80000049", Application(entry: FlashBase + 0x49));
        Refused("entry point 0x00000001", Application(entry: 1));
    }

    [Fact]
    public void SegmentsThatOverlapOrLieFarApartAreRefused()
    {
        Refused("two segments claim flash address 0x80000020", Application().Segment(0, FlashBase + 0x20, new byte[4], 4, false));
        Refused("a gap of", Application().Segment(0, FlashBase + 0x4000000, new byte[4], 4, false));
    }

    [Fact]
    public void AFileWithoutCodeOrStackIsRefused()
    {
        Refused("no code", new RawElf());
        Refused("no code", new RawElf().Segment(0, FlashBase, new byte[8], 8, writeable: true));
        Refused("no .stack section", new RawElf().Segment(FlashBase, FlashBase, new byte[64], 64, writeable: false));
    }

    private static void Refused(string reason, RawElf elf)
    {
        Assert.Contains(reason, Assert.Throws<ElfException>(() => Build(elf)).Message, StringComparison.Ordinal);
    }

    private static TbfFile Build(RawElf elf, ApplicationOptions? options = null)
    {
        return TbfReader.Read(ApplicationBuilder.FromElf(ElfImage.Read(elf.ToArray()), options ?? s_options));
    }
}
