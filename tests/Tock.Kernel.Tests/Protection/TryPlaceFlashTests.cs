// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Arch.CortexM;
using Tock.Kernel.Tests.Device;

namespace Tock.Kernel.Tests.Protection;

/// <summary>Places for images in flash against a search through every place.</summary>
public sealed class TryPlaceFlashTests
{
    private readonly MemoryProtectionUnit _unit = new(new CoreRegisters().Page);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void TryPlaceFlash_RandomGaps_FindsTheLowestPlaceThereIs(int seed)
    {
        Random random = new(seed);
        int found = 0;
        for (int round = 0; round < 2000; round++)
        {
            uint start = 0x2_0000 + ((uint)random.Next(0x4000) * 4);
            uint end = start + ((uint)random.Next(1 << random.Next(6, 16)) * 4);
            uint size = random.Next(3) == 0 ? 1 + (uint)random.Next(0x4000) : (1 + (uint)random.Next(16)) * (32u << random.Next(7));
            uint? expected = Lowest(start, end, size);
            bool isPlaced = _unit.TryPlaceFlash(start, end, size, out uint place);
            Assert.True(isPlaced == expected.HasValue && (!isPlaced || place == expected), $"0x{start:x8}..0x{end:x8} for {size}: 0x{place:x8}, not 0x{expected:x8}");
            found += isPlaced ? 1 : 0;
        }

        Assert.InRange(found, 300, 1700);
    }

    [Theory]
    [InlineData(0u)]
    [InlineData(4u)]
    [InlineData(33u * 32)]
    [InlineData(48u)]
    [InlineData(uint.MaxValue)]
    [InlineData(0xFFFF_FFE0u)]
    public void TryPlaceFlash_SizeThatCannotBeFenced_HasNoPlace(uint size)
    {
        Assert.False(_unit.TryPlaceFlash(0, uint.MaxValue, size, out uint _));
        Assert.False(_unit.TryPlaceFlash(0x2_0000, 0x10_0000, size, out uint _));
    }

    [Fact]
    public void TryPlaceFlash_TopOfTheAddressSpace_DoesNotWrap()
    {
        Assert.False(_unit.TryPlaceFlash(0xFFFF_FF00, 0xFFFF_FFFF, 0x200, out uint _));
        Assert.True(_unit.TryPlaceFlash(0xFFFF_FE01, 0xFFFF_FFFF, 32, out uint place));
        Assert.Equal(0xFFFF_FE20, place);
        Assert.False(_unit.TryPlaceFlash(0x100, 0x80, 32, out place));
    }

    private static uint? Lowest(uint start, uint end, uint size)
    {
        for (ulong place = (start + 31u) / 32 * 32; place + size <= end; place += 32)
        {
            if (CoverModel.Exists(place, place + size))
            {
                return (uint)place;
            }
        }

        return null;
    }
}
