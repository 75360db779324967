// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Image.Code;

/// <summary>Leads branches to branches straight to the end of the way, and makes a branch to a return the return. What is left without a way to it goes.</summary>
internal static class BranchThreading
{
    private const int LongestWay = 16;

    /// <summary>Threads the branches.</summary>
    /// <param name="listing">The code.</param>
    /// <param name="entries">Old places that a throw may lead to.</param>
    internal static void Relax(CodeListing listing, IEnumerable<uint> entries)
    {
        List<CodeItem> items = listing.Items;
        foreach (CodeItem item in items.Where(item => item is { Action: CodeAction.Branch, Branch: not (BranchKind.Call or BranchKind.CompareZero) }))
        {
            item.Target = FollowBranches(listing, item);
            bool isPlain = item.Branch is BranchKind.Short or BranchKind.Long;
            if (isPlain && Next(listing, item.Target) is { } target && ReturnOf(target) is { } instruction)
            {
                item.Action = CodeAction.Replace;
                item.Replacement = [instruction];
            }
        }

        DropUnreached(listing, entries);
    }

    private static uint FollowBranches(CodeListing listing, CodeItem item)
    {
        uint target = item.Target;
        for (int step = 0; step < LongestWay; step++)
        {
            bool goesOn = Next(listing, target) is { Action: CodeAction.Branch, Branch: BranchKind.Short or BranchKind.Long, IsFunctionStart: false } next && next != item && next.Target != target;
            if (!goesOn)
            {
                break;
            }

            target = Next(listing, target)!.Target;
        }

        // Another function is reached by a branch without condition only, as these have the longer reach.
        bool leaves = Next(listing, target)?.IsFunctionStart == true;
        return leaves && item.Branch is BranchKind.ShortConditional or BranchKind.LongConditional ? item.Target : target;
    }

    // The instruction that stands at a place in the end.
    private static CodeItem? Next(CodeListing listing, uint offset)
    {
        for (int? index = listing.IndexOf(offset); index is { } place && place < listing.Items.Count; index = place + 1)
        {
            if (listing.Items[place].Action != CodeAction.Drop)
            {
                return listing.Items[place];
            }
        }

        return null;
    }

    private static ushort? ReturnOf(CodeItem item)
    {
        ushort? instruction = item.Action switch
        {
            CodeAction.Copy when item.OldSize == 2 => item.First,
            CodeAction.Replace when item.Replacement.Length == 1 => item.Replacement[0],
            _ => null,
        };
        return instruction is { } value && (value == 0x4770 || (value & 0xFF00) == 0xBD00) ? instruction : null;
    }

    private static void DropUnreached(CodeListing listing, IEnumerable<uint> entries)
    {
        HashSet<uint> targets = [.. listing.DataTargets, .. entries, .. CallSequences.Addresses(listing).Select(address => address.Target)];
        targets.UnionWith(listing.Items.Where(item => item.Action == CodeAction.Branch).Select(item => item.Target));
        bool isReached = true;
        foreach (CodeItem item in listing.Items)
        {
            isReached |= item.IsFunctionStart || targets.Contains(item.OldOffset);
            if (item.Action == CodeAction.Drop)
            {
                continue;
            }

            if (!isReached && item.Action is CodeAction.Branch or CodeAction.Copy or CodeAction.Replace)
            {
                item.Action = CodeAction.Drop;
                continue;
            }

            isReached = item.Action switch
            {
                CodeAction.Branch => item.Branch is not (BranchKind.Short or BranchKind.Long),
                CodeAction.Replace => ReturnOf(item) is null,
                CodeAction.Copy => ReturnOf(item) is null,
                _ => true,
            };
        }
    }
}
