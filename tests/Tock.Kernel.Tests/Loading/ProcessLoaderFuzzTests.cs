// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel.Processes;

namespace Tock.Kernel.Tests.Loading;

/// <summary>Whatever is in flash, the board boots: the loader ends, says printable lines, and cuts RAM without overlap.</summary>
public sealed class ProcessLoaderFuzzTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void LoadAll_AnythingInFlash_EndsAndKeepsBlocksApart(int seed)
    {
        Random random = new(seed);
        int loaded = 0;
        int refused = 0;
        for (int round = 0; round < 200; round++)
        {
            LoaderBench bench = new(flashSize: 0x1000);
            uint at = LoaderBench.FlashStart;
            while (at < LoaderBench.FlashStart + 0x1000)
            {
                byte[] image = Image(random).ToArray();
                for (int change = random.Next(3); change > 0; change--)
                {
                    image[random.Next(image[2])] = (byte)random.Next(256);
                }

                if (random.Next(4) != 0)
                {
                    TbfImage.Sign(image);
                }

                image.CopyTo(Testing.SimulatedMemory.Bytes(at, (uint)image.Length));
                at += (uint)image.Length;
            }

            bench.Load();
            loaded += bench.Loaded.Count;
            refused += bench.Output.Length;
            Check(bench);
        }

        Assert.True(loaded > 200 && refused > 200, $"{loaded} loaded, {refused} refused");
    }

    private static TbfImage Image(Random random)
    {
        TbfImage image = TbfImage.Valid(
            "fuzz", minimumRam: (uint)random.Next(1 << random.Next(1, 15)), flags: (uint)random.Next(4) | 1);
        return random.Next(3) switch
        {
            0 => image.FixedAddresses(LoaderBench.RamStart + ((uint)random.Next(64) * 512), 0xFFFF_FFFF),
            1 => image.WriteableFlashRegions(256, 32).Program(16, 8, 500, 400, 1),
            _ => image,
        };
    }

    private static void Check(LoaderBench bench)
    {
        Assert.All(bench.Output, line => Assert.False(line.Any(char.IsControl), "a control character was printed"));
        List<Process> sorted = [.. bench.Loaded.OrderBy(process => process.Block.Start)];
        uint end = LoaderBench.RamStart;
        foreach (Process process in sorted)
        {
            Assert.True(process.Block.Start >= end, "blocks overlap");
            Assert.True(process.AppBreak <= process.KernelMemoryBreak && process.KernelMemoryBreak < process.Block.End);
            Assert.True(process.Binary.FlashEnd <= LoaderBench.FlashStart + 0x1000);
            uint entry = process.Binary.InitFunction & ~1u;
            Assert.True(entry >= process.Binary.BinaryStart && entry < process.Binary.FlashEnd, "starts outside its binary");
            end = process.Block.End;
        }

        Assert.True(end <= bench.RamEnd);
    }
}
