// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Arch.CortexM;
using Tock.Kernel.Platform;
using Xunit;

namespace Tock.Tbf.Tests;

/// <summary>What an application asks for leaves the kernel what the project says, wherever the kernel puts the block.</summary>
public sealed class MemoryDemandTests
{
    [Theory]
    [InlineData(600, 256)]
    [InlineData(6352, 256)]
    [InlineData(6352, 512)]
    [InlineData(17000, 1024)]
    [InlineData(40000, 2048)]
    public void Kernel_part_is_whole_at_every_place(uint reachable, uint kernelHeap)
    {
        uint total = MemoryDemand.Total(reachable, kernelHeap);

        Assert.InRange(total, reachable + kernelHeap, (2 * (reachable + kernelHeap)) + 64);
        for (uint start = 0x20000000; start < 0x20010000; start += 32)
        {
            Assert.True(BlockPlacement.TryPlace(start, uint.MaxValue, total, 384, out MemoryBlock block));
            uint forKernel = block.End - 384 - (block.Start + RegionCover.AlignUp(reachable, block.Granule));
            Assert.True(forKernel >= kernelHeap && forKernel < 0x80000000, $"{forKernel} bytes are left at 0x{block.Start:x8}, in steps of {block.Granule}");
        }
    }

    [Fact]
    public void Without_a_kernel_part_it_is_what_the_application_uses()
    {
        Assert.Equal(6352u, MemoryDemand.Total(6352, 0));
    }
}
