// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Arch.CortexM;
using Tock.Kernel.Platform;

namespace Tock.Tbf.Flash;

/// <summary>
/// Chooses the RAM of applications that are bound to an address: from the end of RAM down, while the kernel fills it from its start.
/// A kernel serves those that ask for an address before the others, so that these cannot take what was chosen.
/// </summary>
public sealed class RamPlan
{
    /// <summary>
    /// The most that the kernel keeps at the end of a process's block when the process starts: its stored context, the image of the memory
    /// protection unit, its upcalls, and a word for each driver. What the kernel does not need of it the process has for its grants.
    /// </summary>
    internal const uint KernelOwnedAtMost = 512;

    // The least that any process can reach: what the processor stores when an exception is taken.
    private const uint SmallestMemory = 32;

    private readonly RamArea _area;
    private readonly List<(uint Start, uint End)> _taken = [];

    /// <summary>Makes a plan in which nothing is taken.</summary>
    /// <param name="area">The RAM that processes get.</param>
    public RamPlan(RamArea area)
    {
        _area = area;
    }

    /// <summary>Leaves the RAM alone that an application was linked for.</summary>
    /// <param name="start">Its start.</param>
    /// <param name="size">Bytes that its header asks for.</param>
    public void Reserve(uint start, uint size)
    {
        uint end = BlockAt(start, size) is { } block
            ? block.End
            : (uint)Math.Min(uint.MaxValue, (ulong)start + size + KernelOwnedAtMost);
        _taken.Add((start, end));
    }

    /// <summary>Chooses RAM.</summary>
    /// <param name="size">Bytes that the application's header asks for.</param>
    /// <returns>Its start; null if there is no room.</returns>
    public uint? Choose(uint size)
    {
        ulong needed = (ulong)Math.Max(size, SmallestMemory) + KernelOwnedAtMost;
        ulong limit = Math.Min(_area.End, uint.MaxValue);
        while (limit >= _area.Start + needed)
        {
            uint start = (uint)(limit - needed) & ~(RegionCover.SmallestGranule - 1);
            while (start >= _area.Start && (BlockAt(start, size) is not { } fitting || fitting.End > limit))
            {
                start -= RegionCover.SmallestGranule;
            }

            if (start < _area.Start || BlockAt(start, size) is not { } block)
            {
                return null;
            }

            int index = _taken.FindIndex(other => block.Start < other.End && other.Start < block.End);
            if (index < 0)
            {
                _taken.Add((block.Start, block.End));
                return block.Start;
            }

            limit = _taken[index].Start;
        }

        return null;
    }

    // The kernel's rule, asked as if all above were free: then it gives the same block whatever is above.
    private MemoryBlock? BlockAt(uint start, uint size)
    {
        return start >= _area.Start && start < _area.End
            && BlockPlacement.TryPlace(start, (uint)Math.Min(_area.End, uint.MaxValue), Math.Max(size, SmallestMemory), KernelOwnedAtMost, out MemoryBlock block)
            && block.Start == start
            ? block
            : null;
    }
}
