// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Collections;
using System.Collections.Generic;

namespace System.Linq;

/// <summary>A sequence in an order: the elements are numbered, and the numbers sorted by the keys, equal ones by themselves.</summary>
internal abstract class OrderedEnumerable<TElement> : IOrderedEnumerable<TElement>, IComparer<int>
{
    private readonly IEnumerable<TElement> _source;
    private readonly OrderedEnumerable<TElement>? _before;

    private protected OrderedEnumerable(IEnumerable<TElement> source, OrderedEnumerable<TElement>? before)
    {
        _source = source;
        _before = before;
    }

    internal IEnumerable<TElement> Source => _source;

    public IEnumerator<TElement> GetEnumerator()
    {
        TElement[] elements = _source.ToArray();
        int[] numbers = new int[elements.Length];
        for (int index = 0; index < numbers.Length; index++)
        {
            numbers[index] = index;
        }

        Prepare(elements);
        Sorting.Sort(new Span<int>(numbers), this);
        foreach (int number in numbers)
        {
            yield return elements[number];
        }
    }

    IEnumerator IEnumerable.GetEnumerator()
    {
        return GetEnumerator();
    }

    int IComparer<int>.Compare(int x, int y)
    {
        int order = CompareAll(x, y);
        return order != 0 ? order : x - y;
    }

    /// <summary>Computes the keys.</summary>
    private protected virtual void Prepare(TElement[] elements)
    {
        _before?.Prepare(elements);
    }

    private protected abstract int CompareKeys(int x, int y);

    private int CompareAll(int x, int y)
    {
        int order = _before?.CompareAll(x, y) ?? 0;
        return order != 0 ? order : CompareKeys(x, y);
    }
}
