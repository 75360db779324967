// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Arch.CortexM;
using Tock.Kernel.Platform;

namespace Tock.Tbf;

/// <summary>
/// How much memory an application has to ask for. The kernel fences what a process can reach in steps that grow with the size of its block, so
/// the end of what the application uses is rounded up, and what is left for the kernel to keep for it shrinks: this asks for enough that it is
/// still what the project says, wherever the block begins.
/// </summary>
internal static class MemoryDemand
{
    private const uint Step = 32;
    private const uint Origin = 0x20000000;

    // One that fits the size, and the two below it that fit better in some places.
    private const int AtMostDifferent = 3;

    // Beyond that the steps are small beside what any board of the kind has.
    private const uint LargestGuarded = 128 * 1024;

    /// <summary>The bytes to ask for.</summary>
    /// <param name="reachable">What the application uses itself: stack, data, heap.</param>
    /// <param name="kernelHeap">What the kernel may keep for it.</param>
    internal static uint Total(uint reachable, uint kernelHeap)
    {
        uint total = checked(reachable + kernelHeap);
        while (kernelHeap != 0 && total <= LargestGuarded && Granules(total).Any(granule => RegionCover.AlignUp(reachable, granule) + kernelHeap > RegionCover.AlignUp(total, granule)))
        {
            total = checked(RegionCover.AlignUp(total + 1, Step));
        }

        return total;
    }

    // The steps that the kernel's rule comes to, over all places that differ to it.
    private static IEnumerable<uint> Granules(uint size)
    {
        HashSet<uint> granules = [];
        for (uint start = Origin; start < Origin + (2 * size); start += Step)
        {
            if (BlockPlacement.TryPlace(start, uint.MaxValue, size, 0, out MemoryBlock block) && granules.Add(block.Granule) && granules.Count == AtMostDifferent)
            {
                break;
            }
        }

        return granules;
    }
}
