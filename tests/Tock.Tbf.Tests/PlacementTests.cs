// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Tbf.Elf;
using Tock.Tbf.Relocations;

namespace Tock.Tbf.Tests;

/// <summary>What the installer makes of an application for certain addresses is what the linker makes for them, byte by byte.</summary>
public sealed class PlacementTests
{
    private static readonly ApplicationOptions s_options = new() { Name = "app", StackSize = 512, AppHeapSize = 64, KernelHeapSize = 256 };

    // Flash and RAM around bounds of 64 KiB, so that halves of addresses carry into each other, and in both orders.
    private static readonly (uint Address, uint Ram)[] s_places =
    [
        (0x0002_0000, 0x2000_3A00), (0x0003_0000, 0x2000_FFE0), (0x0100_0000, 0x1FFF_FFE0), (0x0101_0000, 0x2001_8000), (0x6000_0000, 0x0000_0020),
        (0x0002_0000, 0x2000_6FE0), (0x0800_0000, 0x2000_9020),
    ];

    [Fact]
    public void AssemblyIsPlacedAsTheLinkerWould()
    {
        using LinkedProgram program = new(withLibrary: false, [], "kinds.S");
        Compare(program, atLeast: 35);
    }

    [Theory]
    [InlineData("-Os")]
    [InlineData("-O2 -mslow-flash-data")]
    public void CodeInCIsPlacedAsTheLinkerWould(string options)
    {
        using LinkedProgram program = new(withLibrary: true, options.Split(' '), "tables.c");
        Compare(program, atLeast: 40);
    }

    [Fact]
    public void WhatCannotBePlacedIsRefused()
    {
        byte[] binary = new byte[64];
        TbfContents contents = new()
        {
            Binary = binary,
            EntryOffset = 1,
            MinimumRamSize = 100,
            Name = "app",
            FixedAddresses = new TbfFixedAddresses(ApplicationBuilder.NominalRam, ApplicationBuilder.NominalFlash),
            Relocations = RelocationTable.Create([new(0, RelocationKind.Word, 1, 0)], binary, footerReserve: 400),
        };
        TbfFile file = TbfReader.Read(TbfWriter.Write(contents));

        // The room for credentials is kept.
        Assert.Equal(1024u, ApplicationPlacer.PlacedSize(file));
        Assert.Contains("no multiple of its size", Refusal(file, 0x20200), StringComparison.Ordinal);
        Assert.Contains("no relocations", Refusal(TbfReader.Read(ApplicationPlacer.Place(file, 0x20000, 0x20004000)), 0x20000), StringComparison.Ordinal);

        // A credential, of format 3, behind the relocations.
        byte[] signed = file.Bytes.ToArray();
        int footer = (int)file.Program.BinaryEnd + 4 + ((contents.Relocations.ToArray().Length + 3) & ~3);
        signed[footer + 4] = 3;
        Assert.Contains("sign it when it is placed", Refusal(TbfReader.Read(signed), 0x20000), StringComparison.Ordinal);
    }

    private static string Refusal(TbfFile file, uint address) =>
        Assert.Throws<TbfException>(() => ApplicationPlacer.Place(file, address, 0x20004000)).Message;

    private static void Compare(LinkedProgram program, int atLeast)
    {
        TbfFile unplaced = Unplaced(program);
        Assert.True(unplaced.Relocations!.Entries.Count >= atLeast, $"only {unplaced.Relocations.Entries.Count} relocations");
        foreach ((uint address, uint ram) in s_places)
        {
            TbfFile placed = TbfReader.Read(ApplicationPlacer.Place(unplaced, address, ram));
            uint flash = address + placed.ProtectedSize;
            Assert.Equal(new TbfFixedAddresses(ram, flash), placed.FixedAddresses);
            Assert.Null(placed.Relocations);
            byte[] expected = FlashImageOf(program.Link(flash, ram));
            Assert.True(expected.AsSpan().SequenceEqual(placed.Binary.Span[..expected.Length]), $"at 0x{flash:x8}, 0x{ram:x8}: {Difference(expected, placed.Binary.Span)}");
        }
    }

    private static TbfFile Unplaced(LinkedProgram program) => TbfReader.Read(
        ApplicationBuilder.FromElf(program.Link(ApplicationBuilder.NominalFlash, ApplicationBuilder.NominalRam), s_options));

    private static byte[] FlashImageOf(ElfImage image)
    {
        ElfSegment[] loaded = [.. image.Segments.Where(segment => segment.FileSize != 0).OrderBy(segment => segment.PhysicalAddress)];
        byte[] bytes = new byte[loaded[^1].PhysicalAddress + loaded[^1].FileSize - loaded[0].PhysicalAddress];
        foreach (ElfSegment segment in loaded)
        {
            image.GetBytes(segment).CopyTo(bytes.AsSpan((int)(segment.PhysicalAddress - loaded[0].PhysicalAddress)));
        }

        return bytes;
    }

    private static string Difference(ReadOnlySpan<byte> expected, ReadOnlySpan<byte> actual)
    {
        int at = expected.CommonPrefixLength(actual) & ~3;
        return $"offset 0x{at:x} should be {Convert.ToHexString(expected[at..Math.Min(at + 8, expected.Length)])}, is {Convert.ToHexString(actual[at..Math.Min(at + 8, actual.Length)])}";
    }
}
