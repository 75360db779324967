// SPDX-License-Identifier: Apache-2.0 OR MIT
using Tock.Emulation.Boards;
using Tock.Observation.Kernels;
using Tock.Observation.Memory;

namespace Tock.Web.Watching;

/// <summary>A board's memory as the page draws it.</summary>
internal static class MemoryPart
{
    internal static object Create(BoardDescription board, MemorySnapshot snapshot) => new
    {
        isBooted = snapshot.State.HasBooted,
        ram = new { start = board.Ram.Start, length = board.Ram.Length, regions = snapshot.Ram.Select(Region), uses = Uses(snapshot), marks = Marks(snapshot.State) },
        flash = new { start = board.Flash.Start, length = board.Flash.Length, regions = snapshot.Flash.Select(Region), uses = Array.Empty<object>(), marks = Array.Empty<object>() },
        processes = snapshot.State.Processes.Select(Process),
    };

    private static object Region(MemoryRegion region) => new
    {
        start = region.Start,
        end = region.End,
        kind = region.Kind.ToString(),
        owner = region.Owner,
        name = region.Name,
        what = region.Describe(),
    };

    private static object Process(ObservedProcess process) => new
    {
        name = process.Name,
        state = process.State,
        systemCalls = process.SystemCalls,
        restarts = process.Restarts,
        flash = process.FlashEnd - process.FlashStart,
        ram = process.Block is { } block ? block.End - block.Start : 0,
        stack = process.Block is { StackTop: { } top } own ? new { size = top - own.Start, used = top - (own.StackPointer ?? top), deepest = top - (own.DeepestStack ?? top) } : null,
        heap = process.Block is { HeapStart: { } heap } with ? with.AppBreak - heap : 0,
        grants = process.Block?.Grants.Sum(grant => grant.Size) ?? 0,
        room = process.Block is { } whole ? whole.KernelMemoryBreak - whole.AppBreak : 0,
    };

    // What of the stacks is in use, and has been.
    private static IEnumerable<object> Uses(MemorySnapshot snapshot)
    {
        if (snapshot.Ram.FirstOrDefault(region => region.Kind == RegionKind.KernelStack) is { } kernel && snapshot.State.DeepestStack < kernel.End)
        {
            yield return new { start = snapshot.State.DeepestStack, end = kernel.End, isNow = false, owner = (string?)null };
        }

        foreach (ObservedProcess process in snapshot.State.Processes)
        {
            if (process.Block is not { StackTop: { } top } block)
            {
                continue;
            }

            if (block.DeepestStack < top)
            {
                yield return new { start = block.DeepestStack.Value, end = top, isNow = false, owner = process.Name };
            }

            if (block.StackPointer < top)
            {
                yield return new { start = block.StackPointer.Value, end = top, isNow = true, owner = process.Name };
            }
        }
    }

    private static IEnumerable<object> Marks(KernelState state) =>
        state.Processes.Where(process => process.Block is not null).Select(process => new { address = process.Block!.AppBreak, name = $"break of {process.Name}" });
}
