// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Observation.Memory;

/// <summary>Collects the regions of a memory from low to high, so that together they are all of it, each byte once.</summary>
internal sealed class RegionList
{
    private readonly List<MemoryRegion> _regions = [];
    private readonly uint _end;
    private uint _next;

    internal RegionList(uint start, uint end)
    {
        _next = start;
        _end = end;
    }

    /// <summary>Adds a region. What lies below the regions before it, or beyond the memory, is cut off; what remains between them is given a name of its own.</summary>
    internal void Add(uint start, uint end, RegionKind kind, string? owner, string name, RegionKind gapKind = RegionKind.Free, string gapName = "free")
    {
        uint from = Math.Max(start, _next);
        uint to = Math.Min(end, _end);
        if (from >= to)
        {
            return;
        }

        if (from > _next)
        {
            _regions.Add(new MemoryRegion(_next, from, gapKind, null, gapName));
        }

        _regions.Add(new MemoryRegion(from, to, kind, owner, name));
        _next = to;
    }

    /// <summary>The regions, with what is behind the last one.</summary>
    internal IReadOnlyList<MemoryRegion> Complete()
    {
        Add(_next, _end, RegionKind.Free, null, "free");
        return _regions;
    }
}
