// SPDX-License-Identifier: Apache-2.0 OR MIT
using Tock.Cli.Benchmarking;
using Tock.Observation;
using Tock.Tbf.Elf;

namespace Tock.Cli.Tests.Benchmarking;

/// <summary>From objects in memory to figures: type tables in flash, the arena from 0x20000100 to 0x20000400.</summary>
public sealed class KernelArenaTests
{
    private const uint Start = 0x2000_0100;
    private const uint NextObject = 0x2000_0010;
    private const uint ProcessType = 0x200;
    private const uint ProcessArrayType = 0x240;
    private const uint ByteArrayType = 0x280;
    private const uint ProcessSize = 64;

    /// <summary>The word of each object that the compiler counts and the kernel does not have.</summary>
    private const uint NotSetAside = 4;

    private static readonly ElfSymbol[] s_symbols =
    [
        new("__tock_arena_start", Start, 4),
        new("__tock_arena_end", 0x2000_0400, 4),
        new("arena_next", NextObject, 3),
        new("_ZTV41Tock_Kernel_Tock_Kernel_Processes_Process", ProcessType, 2),
        new("_ZTV50__Array<Tock_Kernel_Tock_Kernel_Processes_Process>", ProcessArrayType, 2),
    ];

    [Fact]
    public void A_process_slot_is_its_object_and_its_place_in_the_table()
    {
        KernelArena arena = KernelArena.Read(Memory(tableLength: 2).Image, s_symbols);

        // 5 bytes in an array take 16 with the type, the length and what aligns the next object.
        Assert.Equal(new KernelArena(Reserved: 0x300, Used: 16 + 16 + (2 * ProcessSize), PerProcessSlot: ProcessSize + 4), arena);
    }

    [Fact]
    public void A_table_that_does_not_fit_its_processes_is_an_error()
    {
        Assert.Contains("process table", Assert.Throws<ToolException>(() => KernelArena.Read(Memory(tableLength: 1).Image, s_symbols)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Objects_that_reach_beyond_the_arena_are_an_error()
    {
        TestMemory memory = Memory(tableLength: 2);
        memory.Put(NextObject, Start + 24);

        Assert.Contains("do not end", Assert.Throws<ObservationException>(() => KernelArena.Read(memory.Image, s_symbols)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_kernel_without_an_arena_is_an_error()
    {
        Assert.Contains("__tock_arena_start", Assert.Throws<ObservationException>(() => KernelArena.Read(new TestMemory().Image, [])).Message, StringComparison.Ordinal);
    }

    // An array of 5 bytes, the process table, two processes.
    private static TestMemory Memory(uint tableLength)
    {
        TestMemory memory = new();
        memory.Put(ProcessType, 0x0100_0000, ProcessSize + NotSetAside);
        memory.Put(ProcessArrayType, 0x8000_0004, 12);
        memory.Put(ByteArrayType, 0x8000_0001, 12);
        uint table = Start + 16;
        uint first = table + 8 + (4 * tableLength);
        memory.Put(Start, ByteArrayType, 5);
        memory.Put(table, ProcessArrayType, tableLength);
        memory.Put(first, ProcessType);
        memory.Put(first + ProcessSize, ProcessType);
        memory.Put(NextObject, first + (2 * ProcessSize));
        return memory;
    }
}
