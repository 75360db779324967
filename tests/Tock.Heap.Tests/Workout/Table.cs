// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Heap.Tests.Workout;

/// <summary>Slots in an array of references and in an array of structs.</summary>
internal sealed class Table : Item
{
    private readonly Item?[] _items;
    private readonly Cell[] _cells;

    internal Table(uint stamp, int length)
        : base(stamp)
    {
        _items = new Item?[length];
        _cells = new Cell[length];
        for (int i = 0; i < length; i++)
        {
            _cells[i].Number = stamp + (uint)i;
            _cells[i].Nested.Small = (ushort)(stamp * (uint)i);
        }
    }

    internal override int SlotCount => _items.Length * 3;

    internal override uint Digest()
    {
        uint sum = Stamp;
        foreach (ref Cell cell in _cells.AsSpan())
        {
            sum = (sum * 33) + cell.Number + cell.Nested.Small;
        }

        return sum;
    }

    internal override Item? Get(int slot)
    {
        int index = slot / 3;
        return (slot % 3) switch
        {
            0 => _items[index],
            1 => _cells[index].First,
            _ => _cells[index].Nested.Second,
        };
    }

    internal override void Set(int slot, Item? value)
    {
        int index = slot / 3;
        switch (slot % 3)
        {
            case 0:
                _items[index] = value;
                break;
            case 1:
                _cells[index].First = value;
                break;
            default:
                _cells[index].Nested.Second = value;
                break;
        }
    }
}
