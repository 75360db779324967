// SPDX-License-Identifier: Apache-2.0 OR MIT
using Tock.Emulation.Boards;
using Tock.Observation.Kernels;
using Tock.Tbf.Elf;

namespace Tock.Observation.Memory;

/// <summary>Who has which RAM.</summary>
public static class RamMap
{
    /// <summary>Divides the RAM of a board.</summary>
    /// <param name="ram">The RAM.</param>
    /// <param name="layout">What the kernel's image says.</param>
    /// <param name="state">What the kernel's memory says.</param>
    /// <returns>Regions from the first byte to the last without a gap.</returns>
    public static IReadOnlyList<MemoryRegion> Divide(MemoryRange ram, KernelLayout layout, KernelState state)
    {
        ArgumentNullException.ThrowIfNull(layout);
        ArgumentNullException.ThrowIfNull(state);
        RegionList regions = new(ram.Start, ram.Last + 1);
        AddKernel(regions, ram, layout, state);
        foreach (ObservedProcess process in state.Processes.Where(process => process.Block is not null).OrderBy(process => process.Block!.Start))
        {
            AddProcess(regions, process.Name, process.Block!);
        }

        return regions.Complete();
    }

    private static void AddKernel(RegionList regions, MemoryRange ram, KernelLayout layout, KernelState state)
    {
        void Add(uint start, uint end, RegionKind kind, string name) => regions.Add(start, end, kind, null, name, RegionKind.KernelRoom, "alignment");
        uint arenaStart = layout.Address("__tock_arena_start");
        uint arenaEnd = layout.Address("__tock_arena_end");
        foreach (ElfSection section in layout.Sections.Where(section => ram.Contains(section.Address)).OrderBy(section => section.Address))
        {
            (RegionKind kind, string name) = section.Name switch
            {
                ".stack" => (RegionKind.KernelStack, "stack"),
                ".data" => (RegionKind.KernelData, "initialised data"),
                _ => (RegionKind.KernelData, "zeroed data"),
            };
            uint end = section.Address + section.Size;
            Add(section.Address, Math.Min(end, section.Address <= arenaStart ? Math.Max(arenaStart, section.Address) : end), kind, name);
            if (section.Address <= arenaStart && end >= arenaEnd)
            {
                Add(arenaStart, state.ArenaEnd, RegionKind.KernelArena, "boot arena");
                Add(state.ArenaEnd, arenaEnd, RegionKind.KernelRoom, "unused boot arena");
                Add(arenaEnd, end, kind, name);
            }
        }

        uint processes = layout.Address("__tock_process_memory_start");
        Add(arenaEnd, processes, RegionKind.KernelRoom, "alignment");
    }

    private static void AddProcess(RegionList regions, string owner, ProcessBlock block)
    {
        void Add(uint start, uint end, RegionKind kind, string name) => regions.Add(start, end, kind, owner, name);
        if (block is { StackTop: { } stackTop, HeapStart: { } heapStart })
        {
            Add(block.Start, stackTop, RegionKind.Stack, "stack");
            Add(stackTop, heapStart, RegionKind.Data, "data");
            Add(heapStart, block.AppBreak, RegionKind.Heap, "heap");
        }
        else
        {
            Add(block.Start, block.AppBreak, RegionKind.Application, "memory");
        }

        Add(block.AppBreak, block.KernelMemoryBreak, RegionKind.Room, "room to grow");
        uint next = block.KernelMemoryBreak;
        foreach (ObservedGrant grant in block.Grants)
        {
            Add(next, grant.Address, RegionKind.Bookkeeping, "kernel-owned memory");
            Add(grant.Address, grant.Address + grant.Size, RegionKind.Grant, $"grant for {grant.Driver}");
            next = grant.Address + grant.Size;
        }

        Add(next, block.UpcallQueue, RegionKind.Bookkeeping, "kernel-owned memory");
        Add(block.UpcallQueue, block.GrantTable, RegionKind.Bookkeeping, "queue of upcalls");
        Add(block.GrantTable, block.MemoryProtectionImage, RegionKind.Bookkeeping, "grant table");
        Add(block.MemoryProtectionImage, block.StoredContext, RegionKind.Bookkeeping, "memory protection registers");
        Add(block.StoredContext, block.End, RegionKind.Bookkeeping, "stored registers");
    }
}
