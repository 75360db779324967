// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Heap.Tests.Workout;

/// <summary>An object of the workout: some contents, and slots for references to others.</summary>
internal abstract class Item
{
    protected Item(uint stamp)
    {
        Stamp = stamp;
    }

    /// <summary>Tells objects apart.</summary>
    internal uint Stamp { get; }

    /// <summary>The round in which the object was last counted.</summary>
    internal int Visited { get; set; }

    /// <summary>How many slots there are.</summary>
    internal abstract int SlotCount { get; }

    /// <summary>A number made of all contents that are no references.</summary>
    internal abstract uint Digest();

    /// <summary>What a slot refers to.</summary>
    internal abstract Item? Get(int slot);

    /// <summary>Sets what a slot refers to.</summary>
    internal abstract void Set(int slot, Item? value);
}
