// SPDX-License-Identifier: Apache-2.0 OR MIT
using Tock.Cli.Benchmarking;
using Tock.Emulation;
using Tock.Emulation.Boards;
using Tock.Observation.Kernels;
using Tock.Observation.Memory;
using Tock.Tbf.Elf;

namespace Tock.Cli.Building;

/// <summary>What the capsules and drivers of devices of a kernel take of RAM, found in the memory of a board that has booted.</summary>
/// <param name="ByClass">For each class how many objects there are, and the bytes of all of them with what only they refer to.</param>
/// <param name="Reserved">Bytes that the board sets aside for objects.</param>
/// <param name="Used">Bytes that all objects take.</param>
public sealed record CapsuleObjects(IReadOnlyDictionary<string, (int Count, long Bytes)> ByClass, long Reserved, long Used)
{
    private const uint WordSize = 4;

    // The kernel makes its objects before it starts its clock.
    private static readonly TimeSpan s_boot = TimeSpan.FromMilliseconds(10);

    /// <summary>Boots a kernel without applications and looks at its memory.</summary>
    /// <param name="board">The board.</param>
    /// <param name="kernelElf">Path of its kernel's ELF file.</param>
    /// <exception cref="ToolException">It does not boot.</exception>
    public static async Task<CapsuleObjects> MeasureAsync(BoardDescription board, string kernelElf)
    {
        try
        {
            await using Machine machine = await Machine.StartAsync(
                new MachineOptions { Board = board, KernelElf = kernelElf, Timing = BoardTiming.Deterministic(0) }).ConfigureAwait(false);
            await machine.RunForAsync(s_boot).ConfigureAwait(false);
            await machine.PauseAsync().ConfigureAwait(false);
            IReadOnlyList<ElfSymbol> symbols = ElfImage.Read(File.ReadAllBytes(kernelElf)).GetSymbols();
            MemoryRange kernelRam = board.Ram with { Length = KernelSymbols.Address(symbols, "__tock_arena_end") - board.Ram.Start };
            return Read(
                new MemoryImage(
                    (board.Flash, await machine.ReadMemoryAsync(board.Flash).ConfigureAwait(false)),
                    (kernelRam, await machine.ReadMemoryAsync(kernelRam).ConfigureAwait(false))),
                symbols);
        }
        catch (EmulationException e)
        {
            throw new ToolException($"the kernel was to boot to see what its objects take: {e.Message}", "./tock run --for 1s");
        }
    }

    /// <summary>Looks at the memory of a board that has booted.</summary>
    /// <param name="memory">Its flash, and its RAM up to the end of the arena.</param>
    /// <param name="symbols">The symbols of its kernel.</param>
    /// <exception cref="ToolException">The arena is not understood.</exception>
    public static CapsuleObjects Read(MemoryImage memory, IReadOnlyList<ElfSymbol> symbols)
    {
        uint start = KernelSymbols.Address(symbols, "__tock_arena_start");
        uint end = memory.Word(KernelSymbols.Address(symbols, "arena_next"));
        IReadOnlyList<KernelObject> objects = KernelObject.Walk(memory, symbols, start, end);
        Dictionary<uint, KernelObject> byAddress = objects.ToDictionary(found => found.Address);
        ILookup<uint, uint> referrers = Referrers(memory, objects, byAddress);
        Dictionary<string, (int Count, long Bytes)> byClass = [];
        foreach (KernelObject found in objects)
        {
            bool isOwn = CapsuleSize.ClassOf(found.Type) is not null;
            if (Owner(found.Address, byAddress, referrers, []) is { } owner)
            {
                (int count, long bytes) = byClass.GetValueOrDefault(owner);
                byClass[owner] = (count + (isOwn ? 1 : 0), bytes + found.Size);
            }
        }

        return new CapsuleObjects(byClass, KernelSymbols.Address(symbols, "__tock_arena_end") - start, end - start);
    }

    private static ILookup<uint, uint> Referrers(MemoryImage memory, IReadOnlyList<KernelObject> objects, Dictionary<uint, KernelObject> byAddress) =>
        objects
            .SelectMany(found => Enumerable.Range(1, (int)(found.Size / WordSize) - 1)
                .Select(word => (Target: memory.Word(found.Address + ((uint)word * WordSize)), Referrer: found.Address)))
            .Where(reference => byAddress.ContainsKey(reference.Target))
            .ToLookup(reference => reference.Target, reference => reference.Referrer);

    // The class of an object; for an array, grant or deferred call that of the objects that refer to it, if it is one class alone.
    private static string? Owner(uint address, Dictionary<uint, KernelObject> byAddress, ILookup<uint, uint> referrers, HashSet<uint> asked)
    {
        if (CapsuleSize.ClassOf(byAddress[address].Type) is { } own)
        {
            return own;
        }

        if (!asked.Add(address))
        {
            return null;
        }

        string?[] owners = [.. referrers[address].Where(referrer => !IsListOfTheKernel(byAddress[referrer])).Select(referrer => Owner(referrer, byAddress, referrers, asked)).Distinct()];
        return owners.Length == 1 ? owners[0] : null;
    }

    // The kernel lists grants and deferred calls, to find them; they are still those of who made them.
    private static bool IsListOfTheKernel(KernelObject found) =>
        found.Type.Contains("__Array<Tock_Kernel_Tock_Kernel_", StringComparison.Ordinal) || found.Type.EndsWith("ProcessTable", StringComparison.Ordinal)
        || found.Type.EndsWith("DeferredCallQueue", StringComparison.Ordinal);
}
