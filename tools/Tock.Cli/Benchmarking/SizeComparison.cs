// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Cli.Benchmarking;

/// <summary>A size of the board with upstream's capsules that upstream's has a figure for, or could have.</summary>
/// <param name="Key">Its name in the JSON report and in the figures of other systems.</param>
/// <param name="Title">Its name for people.</param>
/// <param name="Bytes">Ours.</param>
public sealed record SizeComparison(string Key, string Title, long Bytes)
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<SizeComparison> Of(MemoryUse memory)
    {
        long stack = memory.Kernel.Ram[KernelMemory.Stack];
        List<SizeComparison> sizes =
        [
            new("flash", "flash: code and constants", memory.Kernel.Flash.Values.Sum()),
            new("ram", "static RAM without the stack", memory.Kernel.Ram.Values.Sum() - stack),
            new("stack", "stack", stack),
            new("process_slot", "of that static RAM, for each process slot", memory.Arena.PerProcessSlot),
            new("process", "of each process's memory, from the start", memory.Process.AtStart),
            new("process_all", "for each process, both together", memory.Arena.PerProcessSlot + memory.Process.AtStart),
        ];
        sizes.AddRange(memory.Process.Grants
            .Where(grant => grant.AtFirstUse != 0)
            .Select(grant => new SizeComparison($"grant_{grant.Driver}", $"... at the first use of: {grant.Driver}", grant.AtFirstUse)));
        return sizes;
    }
}
