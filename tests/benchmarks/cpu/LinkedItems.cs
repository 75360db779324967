// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Benchmarks.Cpu;

/// <summary>Work on a linked list: find, reverse, take apart, sort. The same as in list.c.</summary>
internal sealed class LinkedItems
{
    internal const short None = -1;

    private const int Count = 96;
    private const uint KeyMask = 0x3ff;
    private const int Sought = 24;
    private const int Step = 3;

    private readonly ListItem[] _items = new ListItem[Count];
    private short _first;

    /// <summary>One round of all work.</summary>
    internal ushort Work(uint seed, ushort check)
    {
        Build(seed);
        for (int i = 0; i < Sought; i++)
        {
            check = (ushort)(check + (ushort)Find((short)(Numbers.Next(ref seed) & KeyMask)));
        }

        Reverse();
        Deal(Step);
        check = Check(check);
        Sort(byNumber: false);
        check = Check(check);
        Sort(byNumber: true);
        return Check(check);
    }

    private void Build(uint seed)
    {
        for (short number = 0; number < Count; number++)
        {
            ref ListItem item = ref _items[number];
            item.Key = (short)(Numbers.Next(ref seed) & KeyMask);
            item.Number = number;
            item.Next = (short)(number + 1);
        }

        _items[Count - 1].Next = None;
        _first = 0;
    }

    private short Find(short key)
    {
        short place = _first;
        while (place != None && _items[place].Key != key)
        {
            place = _items[place].Next;
        }

        return place;
    }

    private void Reverse()
    {
        short done = None;
        short place = _first;
        while (place != None)
        {
            short next = _items[place].Next;
            _items[place].Next = done;
            done = place;
            place = next;
        }

        _first = done;
    }

    // Takes every so-many-th item out and puts them behind the others, in their order.
    private void Deal(int step)
    {
        ListChain stay = ListChain.Empty;
        ListChain outside = ListChain.Empty;
        int count = 0;
        for (short place = _first; place != None; place = _items[place].Next)
        {
            count++;
            if (count % step == 0)
            {
                outside.Add(_items, place);
            }
            else
            {
                stay.Add(_items, place);
            }
        }

        if (outside.Last != None)
        {
            _items[outside.Last].Next = None;
        }

        if (stay.Last != None)
        {
            _items[stay.Last].Next = outside.First;
        }

        _first = stay.First != None ? stay.First : outside.First;
    }

    private short Skip(short place, int count)
    {
        while (count-- > 0 && place != None)
        {
            place = _items[place].Next;
        }

        return place;
    }

    private bool IsBefore(short right, short left, bool byNumber)
    {
        ref ListItem a = ref _items[right];
        ref ListItem b = ref _items[left];
        return byNumber ? a.Number < b.Number : a.Key < b.Key;
    }

    // Merges two runs of at most so many items that follow each other. Where the next run begins.
    private short Merge(ref ListChain chain, short left, int length, bool byNumber)
    {
        ListItem[] items = _items;
        short right = Skip(left, length);
        int leftCount = length;
        int rightCount = length;
        while ((leftCount > 0 && left != None) || (rightCount > 0 && right != None))
        {
            bool leftIsOver = leftCount == 0 || left == None;
            bool rightIsOver = rightCount == 0 || right == None;
            if (leftIsOver || (!rightIsOver && IsBefore(right, left, byNumber)))
            {
                chain.Add(items, right);
                right = items[right].Next;
                rightCount--;
            }
            else
            {
                short place = left;
                left = items[left].Next;
                leftCount--;
                chain.Add(items, place);
            }
        }

        return right;
    }

    private void Sort(bool byNumber)
    {
        for (int length = 1; length < Count; length *= 2)
        {
            ListChain sorted = ListChain.Empty;
            for (short place = _first; place != None;)
            {
                place = Merge(ref sorted, place, length, byNumber);
            }

            _items[sorted.Last].Next = None;
            _first = sorted.First;
        }
    }

    private ushort Check(ushort check)
    {
        for (short place = _first; place != None; place = _items[place].Next)
        {
            check = Numbers.Check(check, (ushort)_items[place].Key);
        }

        return check;
    }
}
