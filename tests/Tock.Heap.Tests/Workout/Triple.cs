// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Heap.Tests.Workout;

/// <summary>A third slot in a derived class, with a boxed number between it and the others.</summary>
internal sealed class Triple : Pair
{
    private readonly object _boxed;
    private readonly ulong _wide;
    private Item? _third;

    internal Triple(uint stamp)
        : base(stamp)
    {
        _boxed = stamp * 7;
        _wide = (ulong)stamp * stamp;
    }

    internal override int SlotCount => 3;

    internal override uint Digest()
    {
        return base.Digest() + (uint)_boxed + (uint)_wide;
    }

    internal override Item? Get(int slot)
    {
        return slot == 2 ? _third : base.Get(slot);
    }

    internal override void Set(int slot, Item? value)
    {
        if (slot == 2)
        {
            _third = value;
        }
        else
        {
            base.Set(slot, value);
        }
    }
}
