// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Tbf.Elf;
using Tock.Tbf.Tests.Independent;

namespace Tock.Tbf.Tests;

/// <summary>Applications that were linked elsewhere, by linker scripts with upstream's sections and symbols.</summary>
public sealed class ForeignApplicationTests : IDisposable
{
    private const uint Stack = 2048;

    private static readonly string[] s_positionIndependent = ["-fPIC", "-msingle-pic-base", "-mpic-register=r9", "-mno-pic-data-is-text-relative"];

    private readonly TemporaryDirectory _directory = new();

    [Fact]
    public void AnIndependentReaderFindsInItWhatTheLinkerPutThere()
    {
        ElfImage image = Link(0x80000000, 0, s_positionIndependent);
        PlainTbf tbf = Build(image);

        // The entry point is in .start, behind the ten words and the state; s_addresses and s_functions have one address each.
        Assert.Null(tbf.FixedAddresses);
        Assert.Equal((image.Entry & ~1u) - 0x80000000, (tbf.EntryOffset - tbf.TrailerSize) & ~1u);
        Assert.Equal(Stack, BitConverter.ToUInt32(tbf.Binary, 36));
        int relocations = BitConverter.ToInt32(tbf.Binary, 32);
        Assert.Equal(16u, BitConverter.ToUInt32(tbf.Binary, relocations));
        Assert.Equal(relocations + 4 + 16, tbf.Binary.Length);
        Assert.Equal(0u, BitConverter.ToUInt32(tbf.Binary, relocations + 4) % 4);

        byte[] region = tbf.Header.Single(element => element.Type == 2).Payload;
        uint start = BitConverter.ToUInt32(region, 0);
        Assert.Equal([1, 2, 3, 4], Enumerable.Range(0, 4).Select(index => BitConverter.ToInt32(tbf.Covered, (int)start + (4 * index))));
        Assert.Equal(16u, BitConverter.ToUInt32(region, 4));

        // Stack, the table, 12 bytes of initialised and 40 of zeroed data, and the two heaps.
        uint data = BitConverter.ToUInt32(tbf.Binary, 8) + BitConverter.ToUInt32(tbf.Binary, 20) + BitConverter.ToUInt32(tbf.Binary, 28);
        Assert.Equal(MemoryDemand.Total(Stack + data + 1024, 1024), tbf.MinimumRam);
        Assert.True(tbf.MinimumRam >= Stack + data + 2048);
    }

    [Fact]
    public void OneForFixedAddressesSaysThemAndStandsBehindAHeaderThatFits()
    {
        PlainTbf tbf = Build(Link(0x30080, 0x20004000));

        Assert.Equal((0x20004000u, 0x30080u), tbf.FixedAddresses);
        Assert.Equal(0x80u, tbf.HeaderSize + tbf.TrailerSize);
        Assert.Equal(512u, tbf.TotalSize);
    }

    [Fact]
    public void TheSizeOfTheProtectedPartIsThatOfTheSymbolOrOfTheOption()
    {
        ElfImage image = Link(0x80000000, 0, [.. s_positionIndependent, "-Wl,--defsym=tbf_protected_region_size=256"]);

        PlainTbf bySymbol = Build(image);
        Assert.Equal(256u, bySymbol.HeaderSize + bySymbol.TrailerSize);
        PlainTbf byOption = new(ApplicationBuilder.FromElf(image, new ApplicationOptions { Name = "foreign", ProtectedSize = 512 }));
        Assert.Equal(512u, byOption.HeaderSize + byOption.TrailerSize);
        Assert.Equal(bySymbol.Binary, byOption.Binary);

        TbfException refusal = Assert.Throws<TbfException>(() => ApplicationBuilder.FromElf(image, new ApplicationOptions { Name = "foreign", ProtectedSize = 20 }));
        Assert.Contains("cannot have 20 bytes", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatTheLinkerPutsBeforeFlashIsNotPartOfIt()
    {
        // A page with the headers of the file in it, which a linker begins the first segment with where it can.
        RawElf elf = new() { Entry = 0x30081 };
        elf.Segment(0x30000, 0x30000, [.. new byte[0x80], .. Enumerable.Range(1, 64).Select(value => (byte)value)], 0x80 + 64, writeable: false);
        elf.Segment(0x20004000, 0x20004000, [], 2048, writeable: true);
        elf.Section(".stack", 8, RawElf.Allocated | RawElf.Writeable, 0x20004000, [], size: 2048);
        elf.Symbol("_flash_origin", 0x30080, 0xFFF1);
        elf.Symbol("_sram_origin", 0x20003F00, 0xFFF1);

        PlainTbf tbf = Build(ElfImage.Read(elf.ToArray()));

        Assert.Equal((0x20003F00u, 0x30080u), tbf.FixedAddresses);
        Assert.Equal(Enumerable.Range(1, 64).Select(value => (byte)value), tbf.Binary[..64]);
        Assert.Equal(1u, tbf.EntryOffset - tbf.TrailerSize);
    }

    public void Dispose() => _directory.Dispose();

    private static PlainTbf Build(ElfImage image) =>
        new(ApplicationBuilder.FromElf(image, new ApplicationOptions { Name = "foreign", AppHeapSize = 1024, KernelHeapSize = 1024 }));

    private ElfImage Link(uint flash, uint ram, params string[] options)
    {
        string sources = Path.Combine(ToolRun.RepositoryRoot, "tests", "Tock.Tbf.Tests", "Linked");
        string target = Path.Combine(_directory.Root, "foreign.elf");
        ToolRun run = ToolRun.Program("arm-none-eabi-gcc",
        [
            "-mthumb", "-mcpu=cortex-m4", "-mfloat-abi=soft", "-Os", "-nostdlib", "-static", "-Wl,--emit-relocs", "-Wl,--no-warn-rwx-segments", .. options,
            $"-Wl,-T,{sources}/foreign.ld", $"-Wl,--defsym=FLASH_ORIGIN=0x{flash:x}", $"-Wl,--defsym=RAM_ORIGIN=0x{ram:x}", $"-Wl,--defsym=STACK={Stack}",
            $"{sources}/foreign.c", "-o", target,
        ]);
        Assert.True(run.ExitCode == 0, run.Errors);
        return ElfImage.Read(File.ReadAllBytes(target));
    }
}
