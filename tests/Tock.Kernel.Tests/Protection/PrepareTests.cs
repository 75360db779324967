// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Arch.CortexM;
using Tock.Kernel.Platform;
using Tock.Kernel.Testing;
using Tock.Kernel.Tests.Device;

namespace Tock.Kernel.Tests.Protection;

/// <summary>The register image shows a process exactly its memory and its flash, read by an independent decoder.</summary>
public sealed class PrepareTests
{
    private const uint Image = SimulatedMemory.RamStart;
    private const uint Step = 32;

    private readonly MemoryProtectionUnit _unit = new(new CoreRegisters().Page);

    public PrepareTests()
    {
        SimulatedMemory.Reset();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Prepare_RandomBlocksBreaksAndFlash_ShowsExactlyWhatIsMeant(int seed)
    {
        Random random = new(seed);
        for (int round = 0; round < 200; round++)
        {
            uint start = SimulatedMemory.RamStart + (uint)random.Next(0x8000);
            uint kernelOwned = (uint)random.Next(1, 200) * 8;
            uint accessible = 32 + (uint)random.Next(1 << random.Next(5, 15));
            if (!_unit.TryPlaceBlock(start, SimulatedMemory.RamEnd, accessible, kernelOwned, out MemoryBlock block))
            {
                continue;
            }

            (uint flashStart, uint flashEnd) = Flash(random);
            for (int breaks = 0; breaks < 3; breaks++)
            {
                uint appBreak = block.Start + (uint)random.Next((int)accessible + 1);
                _unit.Prepare(block, appBreak, flashStart, flashEnd, Image);
                Check(RegionImage.At(Image), block, appBreak, flashStart, flashEnd);
            }
        }
    }

    [Fact]
    public void Prepare_EveryBreakOfABlock_ReachesTheBreakAndLessThanAGranuleMore()
    {
        Assert.True(_unit.TryPlaceBlock(0x2000_0028, SimulatedMemory.RamEnd, 3000, 400, out MemoryBlock block));
        for (uint appBreak = block.Start; appBreak <= block.Start + 3000; appBreak++)
        {
            _unit.Prepare(block, appBreak, 0x2_0000, 0x2_0200, Image);
            RegionImage image = RegionImage.At(Image);
            uint end = _unit.ProtectedEnd(block, appBreak);
            Assert.True(end >= appBreak && end - appBreak < block.Granule);
            Assert.Equal(appBreak > block.Start, image.Unprivileged(block.Start) != Access.None);
            Assert.True(end == block.Start || image.Unprivileged(end - 1) == (Access.Read | Access.Write));
            Assert.Equal(Access.None, image.Unprivileged(end));
            Assert.Equal(Access.None, image.Unprivileged(block.Start - 1));
        }
    }

    [Theory]
    [InlineData(0x2_0000u, 0x2_0200u, true)]
    [InlineData(0x2_0200u, 0x2_0E00u, true)]
    [InlineData(0x3_8000u, 0x4_0000u, true)]
    [InlineData(0x2_0000u, 0x4_0000u, true)]
    [InlineData(0x2_0000u, 0x2_0210u, false)]
    [InlineData(0x2_0010u, 0x2_0200u, false)]
    [InlineData(0x2_0020u, 0x2_4000u, false)]
    [InlineData(0x2_0400u, 0x3_0200u, false)]
    public void CanProtectFlash_KnownRanges(uint start, uint end, bool expected) =>
        Assert.Equal(expected, _unit.CanProtectFlash(start, end));

    [Fact]
    public void CanProtectFlash_EveryPowerOfTwoAtAMultipleOfItself_IsTrue()
    {
        for (uint size = 512; size <= 0x2_0000; size *= 2)
        {
            for (uint start = 0; start < 0x4_0000; start += size)
            {
                Assert.True(_unit.CanProtectFlash(start, start + size));
            }
        }
    }

    [Fact]
    public void CanProtectFlash_RandomRanges_AgreesWithBruteForce()
    {
        Random random = new(3);
        for (int round = 0; round < 5000; round++)
        {
            uint unit = 16u << random.Next(8);
            uint start = 0x2_0000 + ((uint)random.Next(64) * unit);
            uint end = start + (unit * (uint)random.Next(1, 40));
            Assert.Equal(CoverModel.Exists(start, end), _unit.CanProtectFlash(start, end));
        }
    }

    [Fact]
    public void Load_PutsTheImageIntoForce()
    {
        _unit.Load(Image);
        Assert.Equal(Image, NativeMethods.LoadedProtection);
    }

    [Theory]
    [InlineData(8u, true)]
    [InlineData(16u, true)]
    [InlineData(4u, false)]
    [InlineData(0u, false)]
    public void Constructor_CountsRegions(uint regions, bool enough) =>
        Assert.Equal(enough, new MemoryProtectionUnit(new CoreRegisters(regions).Page).HasEnoughRegions);

    [Fact]
    public void Constructor_GuardsTheFirst256BytesAndSwitchesTheUnitOnLast()
    {
        CoreRegisters core = new();
        _ = new MemoryProtectionUnit(core.Page);
        Assert.Contains((0xD98u, 7u), core.Writes);
        RegionImage guard = new([core.Read(0xD9C) | 0x10 | 7, core.Read(0xDA0)]);
        Assert.Equal(Access.None, guard.Unprivileged(0));
        Assert.Equal(7u, (core.Read(0xDA0) >> 1) & 0x1F);
        Assert.Equal((0xD94u, 5u), core.Writes[^1]);
    }

    private static (uint Start, uint End) Flash(Random random)
    {
        uint size = 512u << random.Next(8);
        uint start = SimulatedMemory.FlashStart + (size * (uint)random.Next((int)(0x2_0000 / size)));
        uint eighth = size / 8;
        return random.Next(2) == 0
            ? (start, start + size)
            : (start + (eighth * (uint)random.Next(4)), start + size - (eighth * (uint)random.Next(4)));
    }

    private static void Check(RegionImage image, MemoryBlock block, uint appBreak, uint flashStart, uint flashEnd)
    {
        uint protectedEnd = (appBreak + block.Granule - 1) / block.Granule * block.Granule;

        // The decoder has made sure that no region boundary lies inside a step; the last byte is checked all the same.
        for (uint address = SimulatedMemory.RamStart - 0x1000; address < SimulatedMemory.RamEnd + 0x1000; address += Step)
        {
            Access expected = address >= block.Start && address < protectedEnd ? Access.Read | Access.Write : Access.None;
            CheckStep(image, address, expected);
        }

        for (uint address = SimulatedMemory.FlashStart - 0x1000; address < SimulatedMemory.FlashEnd + 0x1000; address += Step)
        {
            Access expected = address >= flashStart && address < flashEnd ? Access.Read | Access.Execute : Access.None;
            CheckStep(image, address, expected);
        }

        foreach (uint elsewhere in (uint[])[0, 0x100, 0x1000_0000, 0x4000_C000, 0xE000_E100, 0xFFFF_FFFF])
        {
            CheckStep(image, elsewhere & ~(Step - 1), Access.None);
        }
    }

    private static void CheckStep(RegionImage image, uint address, Access expected)
    {
        if (image.Unprivileged(address) != expected || image.Unprivileged(address + Step - 1) != expected)
        {
            Assert.Fail($"at 0x{address:x8}: {image.Unprivileged(address)}, not {expected}");
        }
    }
}
