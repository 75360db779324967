// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Benchmarks.Cpu;

/// <summary>The ends of a chain of items that grows.</summary>
internal struct ListChain
{
    internal short First;
    internal short Last;

    /// <summary>A chain without items.</summary>
    internal static ListChain Empty => new() { First = LinkedItems.None, Last = LinkedItems.None };

    /// <summary>Puts an item behind the last one.</summary>
    internal void Add(ListItem[] items, short place)
    {
        if (Last == LinkedItems.None)
        {
            First = place;
        }
        else
        {
            items[Last].Next = place;
        }

        Last = place;
    }
}
