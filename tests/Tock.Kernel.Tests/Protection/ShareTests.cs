// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Arch.CortexM;
using Tock.Kernel.Platform;
using Tock.Kernel.Testing;
using Tock.Kernel.Tests.Device;

namespace Tock.Kernel.Tests.Protection;

/// <summary>Regions for memory of other processes show exactly what is lent, or the unit says that it cannot.</summary>
public sealed class ShareTests
{
    private const uint Image = SimulatedMemory.RamStart;
    private const uint Lent = SimulatedMemory.RamStart + 0x4000;
    private const Access ReadWrite = Access.Read | Access.Write;

    private readonly MemoryProtectionUnit _unit = new(new CoreRegisters().Page);

    public ShareTests()
    {
        SimulatedMemory.Reset();
        Assert.True(_unit.TryPlaceBlock(SimulatedMemory.RamStart + 0x1000, SimulatedMemory.RamEnd, 1024, 400, out MemoryBlock block));
        _unit.Prepare(block, block.Start + 512, 0x2_0000, 0x2_0800, Image);
        for (uint region = 0; region < _unit.SharedRegions; region++)
        {
            _unit.Unshare(Image, region);
        }
    }

    [Fact]
    public void Share_RandomRanges_ShowsExactlyThoseItTakes()
    {
        Random random = new(5);
        int taken = 0;
        for (int round = 0; round < 2000; round++)
        {
            uint start = Lent + ((uint)random.Next(0x400) * (random.Next(4) == 0 ? 4u : 32u));
            uint end = start + ((uint)random.Next(1, 40) * (random.Next(4) == 0 ? 4u : 32u));
            uint region = (uint)random.Next(3);
            bool isShown = _unit.TryShare(Image, region, start, end);
            RegionImage image = RegionImage.WithBorrowedAt(Image);
            for (uint address = start - 512; address < end + 512; address += 4)
            {
                bool inside = isShown && address >= start && address < end;
                Assert.Equal(inside ? ReadWrite : Access.None, image.Unprivileged(address));
            }

            taken += isShown ? 1 : 0;
            _unit.Unshare(Image, region);
        }

        Assert.InRange(taken, 200, 1800);
    }

    [Theory]
    [InlineData(0u, 32u)]
    [InlineData(32u, 32u)]
    [InlineData(0xE0u, 32u)]
    [InlineData(0x40u, 64u)]
    [InlineData(0x80u, 128u)]
    [InlineData(0x100u, 256u)]
    [InlineData(0x200u, 512u)]
    [InlineData(0x20u, 224u)]
    public void Share_AlignedPowersOfTwoAndSubregions_AreTaken(uint offset, uint length) =>
        Assert.True(_unit.TryShare(Image, 0, Lent + offset, Lent + offset + length));

    [Fact]
    public void Share_ImageInForce_IsLoadedAtOnce_AndTakenAwayAtOnce()
    {
        _unit.Load(Image);
        uint loads = NativeMethods.Loads;
        Assert.True(_unit.TryShare(Image, 1, Lent, Lent + 64));
        Assert.Equal(loads + 1, NativeMethods.Loads);
        _unit.Unshare(Image, 1);
        Assert.Equal(loads + 2, NativeMethods.Loads);
        Assert.Equal(Image, NativeMethods.LoadedProtection);
    }

    [Fact]
    public void Share_OtherImage_IsNotLoaded()
    {
        _unit.Load(Image + 0x800);
        uint loads = NativeMethods.Loads;
        Assert.True(_unit.TryShare(Image, 1, Lent, Lent + 64));
        Assert.Equal(loads, NativeMethods.Loads);
    }
}
