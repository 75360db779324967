// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Heap.Tests.Workout;

/// <summary>Two slots in fields, with numbers around them.</summary>
internal class Pair : Item
{
    private readonly uint _before;
    private Item? _left;
    private Item? _right;

    internal Pair(uint stamp)
        : base(stamp)
    {
        _before = stamp ^ 0x5A5A5A5A;
    }

    internal override int SlotCount => 2;

    internal override uint Digest()
    {
        return Stamp + _before;
    }

    internal override Item? Get(int slot)
    {
        return slot == 0 ? _left : _right;
    }

    internal override void Set(int slot, Item? value)
    {
        if (slot == 0)
        {
            _left = value;
        }
        else
        {
            _right = value;
        }
    }
}
