// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Heap.Tests.Workout;

/// <summary>Bytes and 8-byte numbers in arrays of their own, no slots.</summary>
internal sealed class Leaf : Item
{
    private readonly byte[] _bytes;
    private readonly ulong[]? _numbers;

    internal Leaf(uint stamp, int length)
        : base(stamp)
    {
        _bytes = new byte[length];
        for (int i = 0; i < length; i++)
        {
            _bytes[i] = (byte)(stamp + (uint)i);
        }

        if (length % 3 == 0)
        {
            _numbers = new ulong[length / 3];
            for (int i = 0; i < _numbers.Length; i++)
            {
                _numbers[i] = ((ulong)stamp << 32) | (uint)i;
            }
        }
    }

    internal override int SlotCount => 0;

    internal override uint Digest()
    {
        uint sum = Stamp;
        foreach (byte value in _bytes)
        {
            sum = (sum * 33) + value;
        }

        if (_numbers is not null)
        {
            foreach (ulong value in _numbers)
            {
                sum = (sum * 33) + (uint)value + (uint)(value >> 32);
            }
        }

        return sum;
    }

    internal override Item? Get(int slot)
    {
        return null;
    }

    internal override void Set(int slot, Item? value)
    {
    }
}
