// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Image.Code;

/// <summary>Gives instructions their places, with each branch in the shortest form that reaches.</summary>
internal sealed class BranchLayout
{
    private readonly CodeListing _listing;
    private readonly List<CodeItem> _items;

    private BranchLayout(CodeListing listing)
    {
        _listing = listing;
        _items = listing.Items;
    }

    /// <summary>Places the instructions and returns where each old place is.</summary>
    internal static OffsetMap Apply(CodeListing listing)
    {
        BranchLayout layout = new(listing);
        layout.FindComparisons();
        return layout.Settle();
    }

    /// <summary>The distance of a branch from the program counter.</summary>
    internal static int Distance(CodeItem item, OffsetMap map)
    {
        return (int)(map[item.Target] - (item.NewOffset + ThumbDecoder.ProgramCounterAhead));
    }

    // CMP of r0 to r7 with 0, then BEQ or BNE forwards, and the flags are of no other use.
    private void FindComparisons()
    {
        FlagLiveness flags = new(_listing);
        for (int index = 0; index + 1 < _items.Count; index++)
        {
            CodeItem comparison = _items[index];
            CodeItem branch = _items[index + 1];
            bool isComparison = comparison.Now is { } instruction && (instruction.First & 0xF8FF) == 0x2800;
            bool isBranch = branch is { Action: CodeAction.Branch, Branch: BranchKind.ShortConditional or BranchKind.LongConditional }
                && ThumbEncoder.Condition(branch.First) <= 1
                && branch.Target > branch.OldOffset;
            if (isComparison
                && isBranch
                && !_listing.Targets.Contains(branch.OldOffset)
                && flags.AreDeadAt(branch.OldOffset + (uint)branch.OldSize)
                && flags.AreDeadAt(branch.Target))
            {
                branch.Comparison = comparison;
            }
        }
    }

    // What shrinks makes others reach. The padding before functions can grow a little all the same, and what then does not reach grows again, for good.
    private OffsetMap Settle()
    {
        while (true)
        {
            OffsetMap map = Place();
            bool hasChanged = false;
            foreach (CodeItem item in _items.Where(item => item.Action == CodeAction.Branch))
            {
                hasChanged |= Grow(item, map) || Shrink(item, map);
            }

            if (!hasChanged)
            {
                return map;
            }
        }
    }

    private OffsetMap Place()
    {
        uint next = 0;
        foreach (CodeItem item in _items)
        {
            next = (next + item.Alignment - 1) & ~(item.Alignment - 1);
            item.NewOffset = next;
            next += (uint)item.NewSize;
        }

        return new OffsetMap(_items);
    }

    private static bool Shrink(CodeItem item, OffsetMap map)
    {
        if (item.IsKeptLong)
        {
            return false;
        }

        int distance = Distance(item, map);
        bool isConditional = item.Branch is BranchKind.ShortConditional or BranchKind.LongConditional;
        int shrinking = item.NewSize - sizeof(ushort);
        if (isConditional && item.Comparison is { } comparison && ThumbEncoder.Reaches(BranchKind.CompareZero, distance - shrinking))
        {
            comparison.Action = CodeAction.Drop;
            item.Branch = BranchKind.CompareZero;
            return true;
        }

        BranchKind shorter = item.Branch switch
        {
            BranchKind.Long => BranchKind.Short,
            BranchKind.LongConditional => BranchKind.ShortConditional,
            _ => BranchKind.None,
        };
        if (shorter == BranchKind.None || !ThumbEncoder.Reaches(shorter, distance))
        {
            return false;
        }

        item.Branch = shorter;
        return true;
    }

    private static bool Grow(CodeItem item, OffsetMap map)
    {
        BranchKind longer = item.Branch switch
        {
            BranchKind.Short => BranchKind.Long,
            BranchKind.ShortConditional => BranchKind.LongConditional,
            BranchKind.CompareZero when item.Comparison is not null => BranchKind.LongConditional,
            _ => BranchKind.None,
        };
        if (longer == BranchKind.None || ThumbEncoder.Reaches(item.Branch, Distance(item, map)))
        {
            return false;
        }

        if (item.Branch == BranchKind.CompareZero)
        {
            item.Comparison!.Restore();
        }

        item.Branch = longer;
        item.IsKeptLong = true;
        return true;
    }
}
