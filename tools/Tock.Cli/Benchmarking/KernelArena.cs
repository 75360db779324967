// SPDX-License-Identifier: Apache-2.0 OR MIT
using Tock.Observation.Kernels;
using Tock.Observation.Memory;
using Tock.Tbf.Elf;

namespace Tock.Cli.Benchmarking;

/// <summary>What a kernel made while it booted, found object by object in the memory of the board.</summary>
/// <param name="Reserved">Bytes that the board sets aside for it.</param>
/// <param name="Used">Bytes that the objects take.</param>
/// <param name="PerProcessSlot">Bytes of them for each slot of the process table.</param>
public sealed record KernelArena(long Reserved, long Used, long PerProcessSlot)
{
    private const uint WordSize = 4;

    private const string Process = "Tock_Kernel_Tock_Kernel_Processes_Process";

    /// <summary>Walks through the arena of a board that has booted.</summary>
    /// <param name="memory">Its memory.</param>
    /// <param name="symbols">The symbols of its kernel.</param>
    /// <exception cref="ToolException">The arena is not understood.</exception>
    public static KernelArena Read(MemoryImage memory, IReadOnlyList<ElfSymbol> symbols)
    {
        uint start = KernelSymbols.Address(symbols, "__tock_arena_start");
        uint used = memory.Word(KernelSymbols.Address(symbols, "arena_next")) - start;
        IReadOnlyList<KernelObject> objects = KernelObject.Walk(memory, symbols, start, start + used);
        KernelObject[] processes = [.. objects.Where(found => IsType(found, Process))];
        KernelObject[] tables = [.. objects.Where(found => IsType(found, $"__Array<{Process}>"))];
        if (processes.Length == 0 || tables.Length != 1 || tables[0].Length != processes.Length)
        {
            throw new ToolException("no process table was found among the objects of the kernel", "KernelArena.cs of the tool says how it is looked for");
        }

        return new KernelArena(KernelSymbols.Address(symbols, "__tock_arena_end") - start, used, processes[0].Size + WordSize);
    }

    // The symbol of a type's table: _ZTV, the length of the name, the name.
    private static bool IsType(KernelObject found, string name) => found.Type == $"_ZTV{name.Length}{name}";
}
