// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel.Processes;
using Tock.Tbf;
using Tock.Tbf.Flash;
using Tock.Tbf.Relocations;

namespace Tock.Kernel.Tests.Loading;

/// <summary>What the installer chooses for applications that are bound to their addresses, the loader gives them, whatever is beside them.</summary>
public sealed class InstalledPlacementTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Load_WhatAnInstallerPlaced_IsWhereItPlacedIt(int seed)
    {
        Random random = new(seed);
        for (int round = 0; round < 100; round++)
        {
            FlashEntry[] entries =
            [
                .. Enumerable.Range(0, 8).Select(index => Entry($"app{index}", (uint)random.Next(1 << random.Next(6, 12)), isBound: random.Next(2) == 0)),
            ];
            FlashImage image = FlashImage.Build(
                new FlashArea(LoaderBench.FlashStart, 0x1_0000), new RamArea(LoaderBench.RamStart, 0x8000), entries, FlashOrder.AsGiven);
            LoaderBench bench = new LoaderBench().LoadBytes(image.Bytes.ToArray());

            foreach (FlashPlacement placement in image.Placements.Where(placement => placement.RamStart is not null))
            {
                Process process = Assert.Single(bench.Loaded, candidate => LoaderBench.NameOf(candidate) == placement.Entry.Name);
                Assert.Equal(placement.RamStart!.Value, process.Block.Start);
                Assert.True(process.KernelMemoryBreak - process.Block.Start >= placement.Entry.MinimumRam);
            }
        }
    }

    private static FlashEntry Entry(string name, uint ram, bool isBound)
    {
        byte[] binary = new byte[64];
        return FlashEntry.FromTbf(TbfReader.Read(TbfWriter.Write(new TbfContents
        {
            Binary = binary,
            EntryOffset = 1,
            MinimumRamSize = ram,
            Name = name,
            FixedAddresses = isBound ? new TbfFixedAddresses(ApplicationBuilder.NominalRam, ApplicationBuilder.NominalFlash) : default,
            Relocations = isBound ? RelocationTable.Create([new(0, RelocationKind.Word, 1, 0)], binary) : null,
        })));
    }
}
