// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Arch.CortexM;
using Tock.Kernel.Platform;
using Tock.Kernel.Tests.Device;

namespace Tock.Kernel.Tests.Protection;

/// <summary>Blocks of RAM against a search through every place and every subregion size.</summary>
public sealed class TryPlaceBlockTests
{
    private readonly MemoryProtectionUnit _unit = new(new CoreRegisters().Page);

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 8)]
    [InlineData(3, 32)]
    [InlineData(4, 256)]
    public void TryPlaceBlock_RandomGaps_FindsTheBestThereIs(int seed, int alignment)
    {
        Random random = new(seed);
        int found = 0;
        for (int round = 0; round < 4000; round++)
        {
            uint start = 0x2000_0000 + ((uint)random.Next(0x4000 / alignment) * (uint)alignment);
            uint end = start + (uint)random.Next(1 << random.Next(6, 16));
            uint accessible = 1 + (uint)random.Next(1 << random.Next(1, 15));
            uint kernelOwned = (uint)random.Next(100) * 8;
            found += Compare(start, end, accessible, kernelOwned) ? 1 : 0;
        }

        Assert.InRange(found, 400, 3600);
    }

    [Fact]
    public void TryPlaceBlock_SmallestGapThatHoldsABlock_IsFoundAndOneByteLessIsNot()
    {
        Random random = new(5);
        for (int round = 0; round < 500; round++)
        {
            uint start = 0x2000_0000 + (uint)random.Next(0x4000);
            uint accessible = 32 + (uint)random.Next(0x2000);
            uint kernelOwned = 8 + ((uint)random.Next(80) * 8);
            ulong? end = CoverModel.LowestBlockEnd(start, 0x2001_0000, accessible, kernelOwned);
            Assert.NotNull(end);
            Assert.True(_unit.TryPlaceBlock(start, (uint)end, accessible, kernelOwned, out MemoryBlock block));
            Assert.Equal((uint)end, block.End);
            Assert.False(_unit.TryPlaceBlock(start, (uint)end - 1, accessible, kernelOwned, out block));
        }
    }

    [Theory]
    [InlineData(0x2000_0000u, 0x2000_0000u, 32u, 8u)]
    [InlineData(0x2000_0100u, 0x2000_0000u, 32u, 8u)]
    [InlineData(0x2000_0000u, 0x2001_0000u, 0x1_0001u, 8u)]
    [InlineData(0x2000_0000u, 0x2001_0000u, 0xFFFF_FFFFu, 8u)]
    [InlineData(0x2000_0000u, 0x2001_0000u, 0xFFFF_FF00u, 0x200u)]
    [InlineData(0x2000_0000u, 0x2001_0000u, 0x8000_0000u, 0x8000_0000u)]
    [InlineData(0x2000_0000u, 0x2001_0000u, 32u, 0xFFFF_FFF8u)]
    [InlineData(0x2000_0000u, 0x2001_0000u, 0xFF00u, 0x200u)]
    public void TryPlaceBlock_MoreThanThereIs_IsRefused(uint start, uint end, uint accessible, uint kernelOwned) =>
        Assert.False(_unit.TryPlaceBlock(start, end, accessible, kernelOwned, out MemoryBlock _));

    [Fact]
    public void TryPlaceBlock_TopOfTheAddressSpace_NeitherWrapsNorHangs()
    {
        Assert.False(_unit.TryPlaceBlock(0xFFFF_FF01, 0xFFFF_FFFF, 32, 240, out MemoryBlock _));
        Compare(0xFFFF_0000, 0xFFFF_FFFF, 0x1000, 0x100);
    }

    private bool Compare(uint start, uint end, uint accessible, uint kernelOwned)
    {
        ulong? expected = CoverModel.LowestBlockEnd(start, end, accessible, kernelOwned);
        bool found = _unit.TryPlaceBlock(start, end, accessible, kernelOwned, out MemoryBlock block);
        Assert.True(
            found == expected.HasValue,
            $"0x{start:x8}..0x{end:x8} for {accessible} + {kernelOwned}: found {found}, but there is one: {expected.HasValue}");
        if (!found)
        {
            return false;
        }

        Assert.Equal((uint)expected!, block.End);
        Assert.True(block.Start >= start && block.End <= end);
        Assert.True(block.Start % block.Granule == 0 && block.End % 8 == 0);
        uint reach = (accessible + block.Granule - 1) / block.Granule * block.Granule;
        Assert.True(CoverModel.Exists(block.Start, block.Start + (ulong)reach, block.Granule));
        Assert.True(block.End - block.Start >= reach + kernelOwned);
        return true;
    }
}
