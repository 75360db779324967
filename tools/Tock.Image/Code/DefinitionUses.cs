// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Image.Code;

/// <summary>Where the value that one instruction puts into a register is used, if that can be said of it alone.</summary>
internal sealed class DefinitionUses
{
    private DefinitionUses(HashSet<int> region, IReadOnlyList<int> uses)
    {
        Region = region;
        Uses = uses;
    }

    /// <summary>The items at whose beginning the register has the value, and may still be read. Every way to them comes from the definition.</summary>
    internal HashSet<int> Region { get; }

    /// <summary>The items that read it.</summary>
    internal IReadOnlyList<int> Uses { get; }

    /// <summary>
    /// Finds the uses of what the item at an index puts into a register; null if one of them can have the value from elsewhere as well, or
    /// reads it in a way that is not known: a call, a return.
    /// </summary>
    internal static DefinitionUses? Find(CodeListing listing, ControlFlow flow, int definition, int register)
    {
        HashSet<int> visited = [];
        List<int> uses = [];
        HashSet<int> ends = [];
        Stack<int> open = new(flow.Successors(definition));
        if (flow.Leaves(definition))
        {
            return null;
        }

        while (open.TryPop(out int index))
        {
            if (!visited.Add(index))
            {
                continue;
            }

            RegisterAccess access = RegisterAccess.Of(listing, listing.Items[index], register);
            if (access.Reads)
            {
                uses.Add(index);
                if (!access.IsField)
                {
                    return null;
                }
            }

            if (access.Writes)
            {
                ends.Add(index);
                continue;
            }

            if (flow.Leaves(index))
            {
                return null;
            }

            foreach (int next in flow.Successors(index))
            {
                open.Push(next);
            }
        }

        HashSet<int> region = BackFrom(flow, uses, visited, ends);
        bool isOnlyOne = !region.Contains(definition)
            && region.All(index => !flow.IsEntry(index) && flow.Predecessors(index).All(before => before == definition || (visited.Contains(before) && !ends.Contains(before))));
        return isOnlyOne ? new DefinitionUses(region, uses) : null;
    }

    /// <summary>Whether another register has the same value from the definition to all uses. The last use may change it, as it has read by then.</summary>
    internal bool Keeps(CodeListing listing, ControlFlow flow, int register)
    {
        return !Region.Any(index => RegisterAccess.Of(listing, listing.Items[index], register).Writes && flow.Successors(index).Any(Region.Contains));
    }

    // What lies on a way to a use.
    private static HashSet<int> BackFrom(ControlFlow flow, List<int> uses, HashSet<int> visited, HashSet<int> ends)
    {
        HashSet<int> region = [];
        Stack<int> open = new(uses);
        while (open.TryPop(out int index))
        {
            if (!region.Add(index))
            {
                continue;
            }

            foreach (int before in flow.Predecessors(index).Where(before => visited.Contains(before) && !ends.Contains(before)))
            {
                open.Push(before);
            }
        }

        return region;
    }
}
