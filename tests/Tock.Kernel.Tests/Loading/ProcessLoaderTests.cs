// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel.Processes;
using Tock.Kernel.Tests.Protection;

namespace Tock.Kernel.Tests.Loading;

/// <summary>What is loaded, where, and what is said about the rest.</summary>
public sealed class ProcessLoaderTests
{
    private const string At = "Application at 0x00020000 ";

    [Fact]
    public void LoadAll_ValidImages_AreLoadedInOrderAndNothingIsSaid()
    {
        LoaderBench bench = new LoaderBench().Load(
            TbfImage.Valid("first", 512), TbfImage.Valid("second", 512), TbfImage.Valid("third", 1024));
        Assert.Equal(["first", "second", "third"], bench.Loaded.Select(LoaderBench.NameOf));
        Assert.Empty(bench.Output);
        Assert.Equal(7u, bench.Processes.Ready);
        Assert.All(bench.Loaded, process => Assert.Equal(ProcessState.Running, process.State));
        Assert.Equal(LoaderBench.FlashStart + 1024, bench.Loaded[2].Binary.FlashStart);
        Assert.Equal(LoaderBench.FlashStart + 2048, bench.Loaded[2].Binary.FlashEnd);
    }

    [Fact]
    public void LoadAll_ErasedFlash_LoadsNothingAndSaysNothing()
    {
        LoaderBench bench = new LoaderBench().Load();
        Assert.Empty(bench.Loaded);
        Assert.Empty(bench.Output);
    }

    [Fact]
    public void LoadAll_Padding_IsSkippedSilently()
    {
        LoaderBench bench = new LoaderBench().Load(
            new TbfImage { TotalSize = 512 }, TbfImage.Valid("behind", 512), new TbfImage { TotalSize = 1024 });
        Assert.Equal(["behind"], bench.Loaded.Select(LoaderBench.NameOf));
        Assert.Empty(bench.Output);
    }

    [Fact]
    public void LoadAll_FirstHeaderOfAnotherVersion_EndsTheList()
    {
        LoaderBench bench = new LoaderBench().Load(
            TbfImage.Valid("one", 512), new TbfImage { Version = 3 }.Main().KernelVersion(), TbfImage.Valid("two", 512));
        Assert.Equal(["one"], bench.Loaded.Select(LoaderBench.NameOf));
        Assert.Empty(bench.Output);
    }

    [Fact]
    public void LoadAll_ListToTheVeryEndOfFlash_IsLoaded()
    {
        LoaderBench bench = new LoaderBench(flashSize: 1024).Load(TbfImage.Valid("one", 512), TbfImage.Valid("two", 512));
        Assert.Equal(2, bench.Loaded.Count);
        Assert.Empty(bench.Output);
    }

    [Fact]
    public void LoadAll_MinimumRamOfZero_GetsTheLeastThePortNeeds()
    {
        Process process = Assert.Single(new LoaderBench().Load(TbfImage.Valid(minimumRam: 0)).Loaded);
        Assert.True(process.Block.End - process.Block.Start >= 32 + 8);
        Assert.True(process.KernelMemoryBreak >= process.Block.Start + 32);
    }

    [Theory]
    [InlineData(1u, 0u)]
    [InlineData(3u, 0u)]
    [InlineData(2u, 3u)]
    [InlineData(0u, 0u)]
    public void LoadAll_OtherKernelVersion_IsRefused(uint major, uint minor) => Refuse(
        "(app) refused: it needs another kernel version", new TbfImage().Main().KernelVersion(major, minor).Name("app"));

    [Theory]
    [InlineData(0u)]
    [InlineData(1u)]
    [InlineData(2u)]
    public void LoadAll_ThisKernelVersionOrOlder_IsLoaded(uint minor) =>
        Assert.Single(new LoaderBench().Load(new TbfImage().Main().KernelVersion(2, minor)).Loaded);

    [Fact]
    public void LoadAll_Disabled_IsRefused() => Refuse("(app) refused: it is disabled", TbfImage.Valid(flags: 2));

    [Fact]
    public void LoadAll_WrongChecksum_IsRefused() =>
        Refuse("refused: its header checksum is wrong", new TbfImage { ChecksumError = 4 }.Main().KernelVersion());

    [Fact]
    public void LoadAll_ImpossibleHeaderSize_IsRefused() =>
        Refuse("refused: its header size is impossible", new TbfImage { HeaderSize = 8 }.Main().KernelVersion());

    [Fact]
    public void LoadAll_TruncatedElement_IsRefused() => Refuse(
        "refused: a header element reaches past the end of the header", new TbfImage().Main().Element(8, new byte[4], 99));

    [Fact]
    public void LoadAll_ElementOfImpossibleLength_IsRefused() =>
        Refuse("refused: a header element has an impossible length", new TbfImage().Element(1, new byte[4]).KernelVersion());

    [Fact]
    public void LoadAll_NoEntryElement_IsRefused() => Refuse(
        "(x) refused: its header has no Main or Program element", new TbfImage().KernelVersion().Name("x"), withName: false);

    [Fact]
    public void LoadAll_NoKernelVersion_IsRefused() => Refuse(
        "(x) refused: its header does not say which kernel it needs", new TbfImage().Main().Name("x"));

    [Fact]
    public void LoadAll_EntryOutside_IsRefused() => Refuse(
        "refused: its entry point or binary end lies outside the image", new TbfImage().Main(entry: 512).KernelVersion());

    [Fact]
    public void LoadAll_WriteableFlashRegionOutside_IsRefused() => Refuse(
        "refused: a writeable flash region lies outside its binary",
        new TbfImage().Main().KernelVersion().WriteableFlashRegions(256, 1000));

    [Fact]
    public void LoadAll_NameWithControlCharacters_IsRefusedAndNotPrinted()
    {
        LoaderBench bench = new LoaderBench().Load(new TbfImage().Main().KernelVersion().Name("x\u001b[31m\r\nroot"));
        Assert.Equal([At + "refused: its package name is not plain text"], bench.Output);
    }

    [Fact]
    public void LoadAll_LinkedForAnotherFlashAddress_IsRefused() => Refuse(
        "(app) refused: it was linked for another flash address",
        new TbfImage().Main().KernelVersion().Name("app").FixedAddresses(0xFFFF_FFFF, 0x0003_0000));

    [Fact]
    public void LoadAll_LinkedForItsFlashAddress_IsLoaded()
    {
        TbfImage image = new TbfImage().Main(entry: 64, trailer: 60).KernelVersion().FixedAddresses(0xFFFF_FFFF, 0x2_0070);
        Process process = Assert.Single(new LoaderBench().Load(image).Loaded);
        Assert.Equal(0x2_0070u, process.Binary.BinaryStart);
    }

    [Fact]
    public void LoadAll_PlaceThatCannotBeFenced_IsRefused()
    {
        LoaderBench bench = new LoaderBench().Load(new TbfImage { TotalSize = 48 }, TbfImage.Valid("crooked", 512));
        Assert.Empty(bench.Loaded);
        Assert.Equal(
            ["Application at 0x00020030 (crooked) refused: its place in flash cannot be fenced; place it at a multiple of its size"],
            bench.Output);
    }

    [Fact]
    public void LoadAll_TotalSizeBeyondFlash_SaysThatTheListIsCutOff()
    {
        LoaderBench bench = new LoaderBench(flashSize: 1024).Load(
            TbfImage.Valid("one", 512), TbfImage.Valid("two", 512, claimedTotalSize: 1024));
        Assert.Equal(["one"], bench.Loaded.Select(LoaderBench.NameOf));
        Assert.Equal(
            [
                "Application at 0x00020200 refused: it reaches past the end of application flash",
                "  applications after it cannot be found",
            ],
            bench.Output);
    }

    [Fact]
    public void LoadAll_FullTable_RefusesTheRestByName()
    {
        LoaderBench bench = new LoaderBench(slots: 2).Load(
            TbfImage.Valid("a", 512), TbfImage.Valid("b", 512), TbfImage.Valid("c", 512), TbfImage.Valid("d", 512));
        Assert.Equal(["a", "b"], bench.Loaded.Select(LoaderBench.NameOf));
        Assert.Equal(
            [
                "Application at 0x00020400 (c) refused: the process table is full",
                "Application at 0x00020600 (d) refused: the process table is full",
            ],
            bench.Output);
    }

    [Theory]
    [InlineData(0x8000u)]
    [InlineData(0x7FFF_FFFFu)]
    [InlineData(0xFFFF_FFFFu)]
    public void LoadAll_MoreRamThanThereIs_IsRefusedAndTheNextIsLoaded(uint minimumRam)
    {
        LoaderBench bench = new LoaderBench().Load(TbfImage.Valid("big", minimumRam: minimumRam), TbfImage.Valid("small"));
        Assert.Equal(["small"], bench.Loaded.Select(LoaderBench.NameOf));
        Assert.Equal([At + "(big) refused: there is not enough free RAM"], bench.Output);
    }

    [Fact]
    public void LoadAll_FixedRam_IsHonouredAndTheGapBelowIsUsed()
    {
        const uint Middle = LoaderBench.RamStart + 0x2000;
        LoaderBench bench = new LoaderBench().Load(
            Fixed("fixed", Middle, 2000), TbfImage.Valid("low", minimumRam: 2000), TbfImage.Valid("high", minimumRam: 0x1F00));
        Assert.Empty(bench.Output);
        Assert.Equal(Middle, bench.Loaded[0].Block.Start);
        Assert.Equal(LoaderBench.RamStart, bench.Loaded[1].Block.Start);
        Assert.True(bench.Loaded[2].Block.Start >= bench.Loaded[0].Block.End, "too big for the gap");
    }

    [Theory]
    [InlineData(LoaderBench.RamStart - 0x1000)]
    [InlineData(LoaderBench.RamStart + 0x8000)]
    [InlineData(LoaderBench.RamStart + 0x7FE0)]
    [InlineData(LoaderBench.RamStart + 0x1004)]
    [InlineData(0x4000_0000u)]
    [InlineData(0u)]
    public void LoadAll_FixedRamThatCannotBe_IsRefused(uint address) => Refuse(
        "(app) refused: the RAM it was linked for is not free", Fixed("app", address, 1024));

    [Fact]
    public void LoadAll_FixedRamInUse_IsRefused()
    {
        const uint Place = LoaderBench.RamStart + 0x1000;
        LoaderBench bench = new LoaderBench().Load(Fixed("one", Place, 1024), Fixed("two", Place, 1024), Fixed("in", Place + 256, 64));
        Assert.Equal(["one"], bench.Loaded.Select(LoaderBench.NameOf));
        Assert.Equal(2, bench.Output.Count(line => line.EndsWith("the RAM it was linked for is not free", StringComparison.Ordinal)));
    }

    [Fact]
    public void LoadAll_RamThatAnImageFurtherOnAsksFor_IsLeftAlone()
    {
        LoaderBench bench = new LoaderBench().Load(
            TbfImage.Valid("first", minimumRam: 4000), Fixed("low", LoaderBench.RamStart, 1024), TbfImage.Valid("last"), Fixed("high", LoaderBench.RamStart + 0x7000, 1024));
        Assert.Equal(["low", "high", "first", "last"], bench.Loaded.Select(LoaderBench.NameOf));
        Assert.Equal([LoaderBench.RamStart, LoaderBench.RamStart + 0x7000], bench.Loaded.Take(2).Select(process => process.Block.Start));
        Assert.Empty(bench.Output);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void LoadAll_RandomApplications_NeverOverlapAndAreRefusedOnlyForWantOfRoom(int seed)
    {
        Random random = new(seed);
        for (int round = 0; round < 40; round++)
        {
            LoaderBench bench = new();
            List<(string Name, uint Ram, bool Fixed)> asked = [];
            TbfImage[] images = new TbfImage[8];
            for (int i = 0; i < images.Length; i++)
            {
                uint ram = (uint)random.Next(1 << random.Next(6, 15));
                bool isFixed = random.Next(3) == 0;
                asked.Add(($"app{i}", ram, isFixed));
                images[i] = isFixed
                    ? Fixed($"app{i}", LoaderBench.RamStart + ((uint)random.Next(64) * 512), ram)
                    : TbfImage.Valid($"app{i}", minimumRam: ram);
            }

            bench.Load(images);
            CheckPlacement(bench, asked);
        }
    }

    private static void CheckPlacement(LoaderBench bench, List<(string Name, uint Ram, bool Fixed)> asked)
    {
        // Those that ask for certain RAM come first, wherever they are in flash.
        List<Process> before = [];
        foreach ((string name, uint ram, bool isFixed) in asked.OrderBy(item => !item.Fixed))
        {
            Process? process = bench.Loaded.Find(candidate => LoaderBench.NameOf(candidate) == name);
            if (process is not null)
            {
                Assert.True(process.Block.Start >= LoaderBench.RamStart && process.Block.End <= bench.RamEnd);
                Assert.All(before, other => Assert.True(
                    process.Block.End <= other.Block.Start || process.Block.Start >= other.Block.End, "blocks overlap"));
                Assert.True(process.KernelMemoryBreak - process.Block.Start >= ram);
                before.Add(process);
                continue;
            }

            Assert.Contains(bench.Output, line => line.Contains($"({name}) refused", StringComparison.Ordinal));
            Assert.True(isFixed || !AnyGapHolds(bench, before, ram), $"there was room for {name} ({ram} bytes)");
        }
    }

    private static bool AnyGapHolds(LoaderBench bench, List<Process> blocks, uint ram)
    {
        uint start = LoaderBench.RamStart;
        foreach (Process process in blocks.OrderBy(process => process.Block.Start))
        {
            if (CoverModel.LowestBlockEnd(start, process.Block.Start, Math.Max(ram, 32), bench.KernelOwned) is not null)
            {
                return true;
            }

            start = process.Block.End;
        }

        return CoverModel.LowestBlockEnd(start, bench.RamEnd, Math.Max(ram, 32), bench.KernelOwned) is not null;
    }

    private static TbfImage Fixed(string name, uint ramStart, uint minimumRam) =>
        new TbfImage().Main(minimumRam: minimumRam).KernelVersion().Name(name).FixedAddresses(ramStart, 0xFFFF_FFFF);

    private static void Refuse(string expected, TbfImage image, bool withName = true)
    {
        LoaderBench bench = new LoaderBench().Load(image, TbfImage.Valid("next"));
        string line = Assert.Single(bench.Output);
        string said = withName ? expected : expected[expected.IndexOf("refused", StringComparison.Ordinal)..];
        Assert.Equal(At + said, line);
        Assert.Equal(["next"], bench.Loaded.Select(LoaderBench.NameOf));
    }
}
