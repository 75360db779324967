// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Image.Code;

/// <summary>A loop with one beginning, and one way into it.</summary>
/// <param name="Header">The index of the item that every round begins with.</param>
/// <param name="Items">The indices of all its items.</param>
/// <param name="Entrance">The index of the item in front of which something stands that is executed once before the loop.</param>
internal sealed record CodeLoop(int Header, HashSet<int> Items, int Entrance)
{
    /// <summary>Finds the loops of a function, small ones first.</summary>
    /// <param name="listing">The code.</param>
    /// <param name="flow">Its ways.</param>
    /// <param name="start">The function's first item.</param>
    /// <param name="end">The first item behind it.</param>
    internal static List<CodeLoop> Find(CodeListing listing, ControlFlow flow, int start, int end)
    {
        List<CodeLoop> result = [];
        for (int header = start + 1; header < end; header++)
        {
            if (!flow.IsEntry(header) && flow.Predecessors(header).Any(before => before >= header) && Find(listing, flow, header) is { } loop)
            {
                result.Add(loop);
            }
        }

        result.Sort((left, right) => left.Items.Count.CompareTo(right.Items.Count));
        return result;
    }

    private static CodeLoop? Find(CodeListing listing, ControlFlow flow, int header)
    {
        HashSet<int> items = [];
        List<int> outside = [];
        foreach (int before in flow.Predecessors(header))
        {
            if (Round(flow, header, before) is { } round)
            {
                items.UnionWith(round);
            }
            else
            {
                outside.Add(before);
            }
        }

        if (items.Count == 0 || outside.Count != 1 || items.Contains(outside[0]))
        {
            return null;
        }

        // Either it is what goes on to the header, or a branch to it that nothing else leads to.
        int entrance = outside[0];
        if (entrance == header - 1 && GoesOnTo(listing, entrance, header))
        {
            return new CodeLoop(header, items, header);
        }

        bool isBranch = listing.Items[entrance] is { Action: CodeAction.Branch, Branch: BranchKind.Short or BranchKind.Long };
        bool isReachedFromAbove = !flow.IsEntry(entrance) && flow.Predecessors(entrance) is [int only] && only == entrance - 1 && GoesOnTo(listing, only, entrance);
        return isBranch && isReachedFromAbove ? new CodeLoop(header, items, entrance) : null;
    }

    // Not by a branch, which would not execute what stands in front of the next item.
    private static bool GoesOnTo(CodeListing listing, int index, int next)
    {
        CodeItem item = listing.Items[index];
        return item.Action != CodeAction.Branch || item.Branch == BranchKind.Call || (item.Branch is not (BranchKind.Short or BranchKind.Long) && item.Target != listing.Items[next].OldOffset);
    }

    // What lies between the header and a way back to it; null if the function can begin in between.
    private static HashSet<int>? Round(ControlFlow flow, int header, int last)
    {
        HashSet<int> items = [header];
        Stack<int> open = new([last]);
        while (open.TryPop(out int index))
        {
            if (!items.Add(index))
            {
                continue;
            }

            if (flow.IsEntry(index) || flow.Predecessors(index).Count == 0)
            {
                return null;
            }

            foreach (int before in flow.Predecessors(index))
            {
                open.Push(before);
            }
        }

        return items;
    }
}
