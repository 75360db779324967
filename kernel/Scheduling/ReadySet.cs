// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Numerics;
using System.Runtime.CompilerServices;

namespace Tock.Kernel.Scheduling;

/// <summary>Picks from a set of processes, a bit a slot of the process table.</summary>
internal static class ReadySet
{
    /// <summary>Tells whether a process is in a set.</summary>
    /// <param name="set">The set.</param>
    /// <param name="index">The process's slot, below 32.</param>
    /// <returns>True if so.</returns>
    internal static bool Contains(uint set, uint index) => (set & (1u << (int)index)) != 0;

    /// <summary>Finds the one whose turn it is after another: the next slot in the set, and behind the last the first.</summary>
    /// <param name="set">The set, not empty.</param>
    /// <param name="last">The slot that had its turn, below 32; it need not be in the set.</param>
    /// <returns>A slot in the set.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static uint After(uint set, uint last)
    {
        uint candidates = set & (~1u << (int)last);
        if (candidates == 0)
        {
            candidates = set;
        }

        return First(candidates);
    }

    /// <summary>Finds the lowest slot.</summary>
    /// <param name="set">The set, not empty.</param>
    /// <returns>The lowest slot in it.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static uint First(uint set) => (uint)BitOperations.TrailingZeroCount(set);
}
