// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using Tock.Kernel.Loading;
using Tock.Kernel.Platform;

namespace Tock.Kernel.Processes;

/// <summary>
/// Gives processes their blocks of RAM: first fit between the blocks in use, and, when that fails, also where the dead lie.
/// </summary>
/// <remarks>
/// There is no list of free memory: the process table says who has which block, and what nobody has is free. A process that
/// ended keeps its block until another needs it, so that what it left can be looked at; then it loses it whole.
/// Blocks begin where the memory protection unit can fence them. A piece that this leaves, and that is too small for any process,
/// goes to the process below it, as room for grants: at once if that is the new process, and if it was loaded in the same pass, so
/// that it has not executed yet. Else it is lost while both are there, less than <see cref="SmallestBlock"/> a process.
/// </remarks>
internal sealed class ProcessMemory
{
    private readonly ProcessTable _processes;
    private readonly BoardMemory _memory;
    private readonly IMemoryProtectionUnit _memoryProtection;
    private readonly IUserspaceKernelBoundary _boundary;

    /// <summary>Initializes a new instance of the <see cref="ProcessMemory"/> class.</summary>
    /// <param name="processes">Who has which block.</param>
    /// <param name="memory">Where RAM is.</param>
    /// <param name="memoryProtection">What decides how RAM can be cut.</param>
    /// <param name="boundary">The processor port, which keeps its context in the block.</param>
    internal ProcessMemory(
        ProcessTable processes,
        BoardMemory memory,
        IMemoryProtectionUnit memoryProtection,
        IUserspaceKernelBoundary boundary)
    {
        _processes = processes;
        _memory = memory;
        _memoryProtection = memoryProtection;
        _boundary = boundary;
    }

    /// <summary>Gets the size below which a piece of memory is of no use to any process.</summary>
    internal uint SmallestBlock => _boundary.InitialAccessibleSize + KernelOwnedSize;

    private uint KernelOwnedSize => Process.KernelOwnedSize(_boundary, _memoryProtection, _processes.GrantCount);

    /// <summary>Finds RAM for an application, at the address it was linked for if there is one.</summary>
    /// <param name="binary">The application.</param>
    /// <param name="block">RAM that no living process has; a dead one that had it has lost it.</param>
    /// <returns>False if there is none.</returns>
    internal bool TryAllocate(in ProcessBinary binary, out MemoryBlock block)
    {
        if (TryFind(binary, sparingTheDead: true, out block))
        {
            return true;
        }

        if (!TryFind(binary, sparingTheDead: false, out block))
        {
            return false;
        }

        for (uint i = 0; i < _processes.Capacity; i++)
        {
            Process process = _processes[i];
            if (process.HasMemory && process.Block.Start < block.End && block.Start < process.Block.End)
            {
                process.ReleaseMemory();
            }
        }

        return true;
    }

    /// <summary>
    /// Gives the piece below a new process's block, if it is too small for any process, to the process there, if that has not
    /// executed either.
    /// </summary>
    /// <param name="process">The new process.</param>
    /// <param name="firstNew">Number of the first execution of a process that has not executed yet.</param>
    internal void HandOverBelow(Process process, ulong firstNew)
    {
        Process? below = null;
        for (uint i = 0; i < _processes.Capacity; i++)
        {
            Process other = _processes[i];
            if (other.HasMemory && other.Block.End <= process.Block.Start && (below == null || other.Block.End > below.Block.End))
            {
                below = other;
            }
        }

        if (below is { IsAlive: true, IsStopped: false } && below.Execution >= firstNew)
        {
            uint piece = process.Block.Start - below.Block.End;
            if (piece != 0 && piece < SmallestBlock)
            {
                below.Extend(process.Block.Start);
            }
        }
    }

    /// <summary>Adds up what nobody has.</summary>
    /// <returns>The sums.</returns>
    internal MemoryUse Measure()
    {
        uint free = 0;
        uint largest = 0;
        uint lost = 0;
        uint start = _memory.ProcessRamStart;
        while (true)
        {
            Process? next = FirstBlockFrom(start, sparingTheDead: true);
            uint piece = (next == null ? _memory.ProcessRamEnd : next.Block.Start) - start;
            if (piece < SmallestBlock)
            {
                lost += piece;
            }
            else
            {
                free += piece;
                largest = piece > largest ? piece : largest;
            }

            if (next == null)
            {
                return new MemoryUse(free, largest, lost);
            }

            start = next.Block.End;
        }
    }

    private bool TryFind(in ProcessBinary binary, bool sparingTheDead, out MemoryBlock block)
    {
        uint accessible = Math.Max(binary.MinimumRam, _boundary.InitialAccessibleSize);

        uint fixedStart = binary.FixedRamStart;
        uint kernelOwned = KernelOwnedSize;
        uint start = _memory.ProcessRamStart;
        while (true)
        {
            Process? next = FirstBlockFrom(start, sparingTheDead);
            uint end = next == null ? _memory.ProcessRamEnd : next.Block.Start;
            uint from = start;
            if (fixedStart != TbfHeader.NotFixed && fixedStart >= start)
            {
                from = fixedStart;
            }

            if (from <= end
                && _memoryProtection.TryPlaceBlock(from, end, accessible, kernelOwned, out block)
                && (fixedStart == TbfHeader.NotFixed || block.Start == fixedStart))
            {
                if (end - block.End < SmallestBlock)
                {
                    block = block.ExtendedTo(end);
                }

                return true;
            }

            if (next == null)
            {
                block = default;
                return false;
            }

            start = next.Block.End;
        }
    }

    /// <summary>Finds the process with the lowest block in use at or above an address.</summary>
    private Process? FirstBlockFrom(uint address, bool sparingTheDead)
    {
        Process? first = null;
        for (uint i = 0; i < _processes.Capacity; i++)
        {
            Process process = _processes[i];
            bool inUse = process.HasMemory && (sparingTheDead || process.IsAlive || process.HasAttention);
            if (inUse && process.Block.Start >= address && (first == null || process.Block.Start < first.Block.Start))
            {
                first = process;
            }
        }

        return first;
    }
}
