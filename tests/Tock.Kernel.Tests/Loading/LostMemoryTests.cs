// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Arch.CortexM;
using Tock.Kernel.Platform;
using Tock.Kernel.Processes;
using Tock.Kernel.Tests.Device;

namespace Tock.Kernel.Tests.Loading;

/// <summary>What lies between blocks, on random sets of applications and with the real fence arithmetic.</summary>
public sealed class LostMemoryTests
{
    private const int Sets = 150;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Load_AtBoot_LosesNothingBetweenBlocks(int seed)
    {
        Random random = new(seed);
        for (int round = 0; round < Sets; round++)
        {
            LoaderBench bench = new LoaderBench(slots: 10, ramSize: 0xD000).Load(RandomSet(random, 2, 11));
            uint smallest = SmallestBlock(bench);
            List<(uint Start, uint End)> pieces = Pieces(bench);
            Assert.DoesNotContain(pieces, piece => piece.End - piece.Start < smallest && piece.Start != LoaderBench.RamStart);
            Agree(bench, pieces, smallest);
        }
    }

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    public void LoadAndUnload_InAnyOrder_LosesLessThanASmallestBlockForEachProcess(int seed)
    {
        Random random = new(seed);
        uint worst = 0;
        for (int round = 0; round < Sets; round++)
        {
            LoaderBench bench = new LoaderBench(slots: 10, ramSize: 0xD000).Load(RandomSet(random, 2, 5));
            uint smallest = SmallestBlock(bench);
            for (int change = 0; change < 8; change++)
            {
                foreach (Process process in bench.Loaded.Where(_ => random.Next(3) == 0))
                {
                    process.Unload();
                }

                bench.Load(RandomSet(random, 1, 4));
                List<(uint Start, uint End)> pieces = Pieces(bench);
                uint lost = Agree(bench, pieces, smallest);
                Assert.True(lost <= (bench.Loaded.Count + 1) * (smallest - 1));
                worst = Math.Max(worst, lost);
            }
        }

        // Without any loss nothing was bounded.
        Assert.NotEqual(0u, worst);
    }

    [Fact]
    public void HandedOver_IsRoomForGrants_AndTheBreakStaysWhereItCanBeFenced()
    {
        Random random = new(6);
        int handedOver = 0;
        MemoryProtectionUnit unit = new(new CoreRegisters().Page);
        for (int round = 0; round < Sets; round++)
        {
            LoaderBench bench = new LoaderBench(slots: 10, ramSize: 0xD000).Load(RandomSet(random, 2, 11));
            foreach (Process process in bench.Loaded)
            {
                uint asked = process.Block.Start + process.Binary.MinimumRam;
                Assert.Equal(process.Block.End - bench.KernelOwned, process.KernelMemoryBreak & ~7u);
                Assert.True(process.SetBreak(asked).IsOk);
                Assert.True(unit.TryPlaceBlock(process.Block.Start, LoaderBench.RamStart + 0xD000, process.Binary.MinimumRam, bench.KernelOwned, out MemoryBlock needed));
                handedOver += process.Block.End > needed.End ? 1 : 0;
                while (process.SetBreak(process.AppBreak + 8).IsOk)
                {
                    uint end = unit.ProtectedEnd(process.Block, process.AppBreak);
                    Assert.True(end <= process.KernelMemoryBreak);
                    Assert.True(RegionCover.TryCover(process.Block.Start, end, process.Block.Granule, out _));
                }
            }
        }

        Assert.True(handedOver > Sets);
    }

    private static uint SmallestBlock(LoaderBench bench) => bench.KernelOwned + 32;

    private static TbfImage[] RandomSet(Random random, int least, int most)
    {
        TbfImage[] set = new TbfImage[random.Next(least, most)];
        for (int i = 0; i < set.Length; i++)
        {
            set[i] = new TbfImage().Main(minimumRam: (uint)random.Next(1, 1 << random.Next(6, 14))).KernelVersion().Name($"a{i}");
        }

        return set;
    }

    private static List<(uint Start, uint End)> Pieces(LoaderBench bench)
    {
        List<(uint Start, uint End)> pieces = [];
        uint start = LoaderBench.RamStart;
        foreach (Process process in bench.Loaded.OrderBy(process => process.Block.Start))
        {
            Assert.True(process.Block.Start >= start);
            if (process.Block.Start != start)
            {
                pieces.Add((start, process.Block.Start));
            }

            start = process.Block.End;
        }

        Assert.True(start <= bench.RamEnd);
        if (start != bench.RamEnd)
        {
            pieces.Add((start, bench.RamEnd));
        }

        return pieces;
    }

    /// <summary>What the kernel says is what is there.</summary>
    private static uint Agree(LoaderBench bench, List<(uint Start, uint End)> pieces, uint smallest)
    {
        uint[] sizes = [.. pieces.Select(piece => piece.End - piece.Start)];
        uint lost = (uint)sizes.Where(size => size < smallest).Sum(size => size);
        MemoryUse use = new ProcessManagement(bench.Processes).MemoryUse;
        Assert.Equal(lost, use.Lost);
        Assert.Equal((uint)sizes.Where(size => size >= smallest).Sum(size => size), use.Free);
        Assert.Equal(sizes.Where(size => size >= smallest).DefaultIfEmpty().Max(), use.Largest);
        return lost;
    }
}
