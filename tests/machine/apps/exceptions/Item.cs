// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Exceptions;

/// <summary>Has something of each sort that can be used.</summary>
internal class Item
{
    internal int Number;
    internal long Large;
    internal (int First, int Second) Pair;
    internal int[]? Numbers;
    internal Item? Next;

    private readonly int[] _always = new int[2];

    internal int Property { get; set; }

    internal int Always => _always[1];

    internal int this[int index] => Number + index;

    internal virtual int Virtual(int number) => Number + number;

    internal int Add(int first, long second, string third) => Number + first + (int)second + third.Length;
}
