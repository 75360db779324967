// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Tbf.Flash;
using Tock.Tbf.Relocations;

namespace Tock.Tbf.Tests;

public sealed class FlashImageTests
{
    private static readonly FlashArea s_area = new(0x20000, 0x8000);
    private static readonly RamArea s_ram = new(0x20003000, 0xD000);

    [Fact]
    public void LargestFirstLeavesNoGaps()
    {
        FlashImage image = FlashImage.Build(s_area, s_ram, [App("a", 512), App("b", 4096), App("c", 2048), App("d", 4096)]);

        Assert.Equal(
            ["b 20000", "d 21000", "c 22000", "a 22800"],
            image.Placements.Select(placement => $"{placement.Entry.Name} {placement.Address:x}"));
        Assert.Equal(0x2A00 + 16, image.Bytes.Length);
    }

    [Fact]
    public void AsGivenFillsGapsWithPadding()
    {
        FlashImage image = FlashImage.Build(s_area, s_ram, [App("a", 512), App("b", 4096), App("c", 512)], FlashOrder.AsGiven);

        IReadOnlyList<(uint Offset, TbfFile File)> found = TbfReader.Scan(image.Bytes);
        Assert.Equal([0u, 0x200u, 0x1000u, 0x2000u], found.Select(entry => entry.Offset));
        Assert.Equal(["a", "", "b", "c"], found.Select(entry => entry.File.Name));
        Assert.True(found[1].File.IsPadding);
        Assert.All(image.Bytes.Slice(0x2200).ToArray(), value => Assert.Equal(0xFF, value));
        Assert.Equal(0x2200 + 16, image.Bytes.Length);
    }

    [Fact]
    public void AFullAreaHasNoEndMarker()
    {
        FlashImage image = FlashImage.Build(s_area, s_ram, [App("a", 0x4000), App("b", 0x4000)]);

        Assert.Equal(0x8000, image.Bytes.Length);
        Assert.Equal(2, TbfReader.Scan(image.Bytes).Count);
    }

    [Fact]
    public void NothingToPlaceGivesOnlyTheEndMarker()
    {
        Assert.Equal(Enumerable.Repeat((byte)0xFF, 16), FlashImage.Build(s_area, s_ram, []).Bytes.ToArray());
    }

    [Fact]
    public void FixedAddressesAreKeptAndOthersGoAround()
    {
        FlashImage image = FlashImage.Build(s_area, s_ram, [App("a", 4096), Fixed("f", 0x21080), App("b", 2048), App("c", 512)]);

        Assert.Equal(
            ["a 20000", "f 21000", "c 21200", "b 21800"],
            image.Placements.Select(placement => $"{placement.Entry.Name} {placement.Address:x}"));
        Assert.Equal(
            ["a", "f", "c", "", "b"],
            TbfReader.Scan(image.Bytes).Select(entry => entry.File.Name));
    }

    [Fact]
    public void SaysWhatDoesNotFitAndWhatToDo()
    {
        string message = Message(App("big", 0x4000), App("huge", 0x8000));

        Assert.Contains("big (16384 bytes) does not fit", message, StringComparison.Ordinal);
        Assert.Contains("big 16384, huge 32768", message, StringComparison.Ordinal);
        Assert.Contains("49152", message, StringComparison.Ordinal);
        Assert.Contains("32768; choose fewer", message, StringComparison.Ordinal);
    }

    [Fact]
    public void SaysWhenOnlyTheOrderIsToBlame()
    {
        FlashException exception = Assert.Throws<FlashException>(() => FlashImage.Build(
            s_area, s_ram, [App("a", 512), App("b", 0x4000), App("c", 2048)], FlashOrder.AsGiven));
        Assert.Contains("c (2048 bytes)", exception.Message, StringComparison.Ordinal);
        Assert.Contains("put the large ones first", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void SaysWhichFixedAddressesAreWrong()
    {
        Assert.Contains("f was linked for 0x00030000", Message(Fixed("f", 0x30080)), StringComparison.Ordinal);
        Assert.Contains("f was linked for 0x0001fe00", Message(Fixed("f", 0x1FE80)), StringComparison.Ordinal);
        Assert.Contains(
            "g and f were both linked for 0x00021000", Message(Fixed("f", 0x21080), Fixed("g", 0x21090)), StringComparison.Ordinal);
    }

    [Fact]
    public void RawEntriesAreTakenAsTheyAre()
    {
        byte[] broken = [1, 2, 3, 4, 5, 6, 7, 8];
        FlashImage image = FlashImage.Build(
            s_area, s_ram, [App("a", 512), FlashEntry.Raw("broken", broken, 1024)], FlashOrder.AsGiven);

        Assert.Equal(broken, image.Bytes.Slice(0x400, 8).ToArray());
        Assert.Throws<FlashException>(() => FlashEntry.Raw("x", broken, 3));
        Assert.Throws<FlashException>(() => FlashEntry.Raw("x", new byte[3], 4));
    }

    [Fact]
    public void EveryMixIsScannableAlignedAndWithoutOverlap()
    {
        Random random = new(20261122);
        for (int round = 0; round < 500; round++)
        {
            List<FlashEntry> entries = [.. Enumerable.Range(0, random.Next(1, 8)).Select(index => App($"p{index}", 512u << random.Next(0, 4)))];
            if (random.Next(2) == 0)
            {
                entries.Add(Fixed("fixed", (uint)(0x20080 + (random.Next(0, 0x30) * 512))));
            }

            FlashImage image;
            try
            {
                image = FlashImage.Build(s_area, s_ram, entries, random.Next(2) == 0 ? FlashOrder.AsGiven : FlashOrder.LargestFirst);
            }
            catch (FlashException)
            {
                continue;
            }

            List<(uint Offset, TbfFile File)> found = [.. TbfReader.Scan(image.Bytes).Where(entry => !entry.File.IsPadding)];
            Assert.Equal(entries.Select(entry => entry.Name).Order(), found.Select(entry => entry.File.Name).Order());
            Assert.All(found, entry => Assert.Equal(0u, (s_area.Start + entry.Offset) % entry.File.TotalSize));
        }
    }

    [Fact]
    public void WhatIsBoundToRamGetsItFromTheEndDownAndAroundWhatIsTaken()
    {
        FlashImage image = FlashImage.Build(s_area, s_ram, [Bound("a", 1000), App("b", 512), Bound("c", 2000), FixedRam("d", 0x2000F000, 500)], FlashOrder.AsGiven);

        uint?[] starts = [.. image.Placements.Select(placement => placement.RamStart)];
        Assert.Equal([null, 0x2000F000u], [starts[1], starts[3]]);
        (uint Start, uint End)[] blocks = [(starts[0]!.Value, starts[0]!.Value + 1000), (starts[2]!.Value, starts[2]!.Value + 2000), (0x2000F000, 0x2000F000 + 500)];
        Assert.All(blocks, block => Assert.True(block.Start >= s_ram.Start && block.End <= s_ram.End));
        Assert.All(blocks.OrderBy(block => block.Start).Zip(blocks.OrderBy(block => block.Start).Skip(1)), pair => Assert.True(pair.First.End <= pair.Second.Start));
        foreach (FlashPlacement placement in image.Placements.Where(placement => placement.Entry.NeedsRamAddress))
        {
            TbfFile placed = TbfReader.Read(placement.Bytes);
            Assert.Equal(new TbfFixedAddresses(placement.RamStart, placement.Address + placed.ProtectedSize), placed.FixedAddresses);
        }
    }

    [Fact]
    public void RamThatIsNotThereIsNamed()
    {
        string message = Assert.Throws<RamException>(() => FlashImage.Build(s_area, s_ram, [Bound("a", 0x8000), Bound("b", 0x8000)])).Message;
        Assert.Contains("b asks for 32768 bytes of RAM", message, StringComparison.Ordinal);
    }

    private static FlashEntry Bound(string name, uint ram)
    {
        byte[] binary = new byte[64];
        return FlashEntry.FromTbf(TbfReader.Read(TbfWriter.Write(new TbfContents
        {
            Binary = binary,
            EntryOffset = 1,
            MinimumRamSize = ram,
            Name = name,
            FixedAddresses = new TbfFixedAddresses(ApplicationBuilder.NominalRam, ApplicationBuilder.NominalFlash),
            Relocations = RelocationTable.Create([new(0, RelocationKind.Word, 1, 0)], binary),
        })));
    }

    private static FlashEntry FixedRam(string name, uint start, uint ram) => FlashEntry.FromTbf(TbfReader.Read(TbfWriter.Write(new TbfContents
    {
        Binary = new byte[64],
        EntryOffset = 1,
        MinimumRamSize = ram,
        Name = name,
        FixedAddresses = new TbfFixedAddresses(start, null),
    })));

    private static string Message(params FlashEntry[] entries)
    {
        string message = Assert.Throws<FlashException>(() => FlashImage.Build(s_area, s_ram, entries)).Message;
        Assert.DoesNotContain('\n', message);
        return message;
    }

    private static FlashEntry App(string name, uint totalSize)
    {
        TbfFile file = Make(name, (int)totalSize - 100, default);
        Assert.Equal(totalSize, file.TotalSize);
        return FlashEntry.FromTbf(file);
    }

    private static FlashEntry Fixed(string name, uint flashAddress)
    {
        return FlashEntry.FromTbf(Make(name, 100, new TbfFixedAddresses(null, flashAddress)));
    }

    private static TbfFile Make(string name, int size, TbfFixedAddresses addresses)
    {
        return TbfReader.Read(TbfWriter.Write(new TbfContents
        {
            Binary = new byte[size], EntryOffset = 0, MinimumRamSize = 0, Name = name, FixedAddresses = addresses,
        }));
    }
}
