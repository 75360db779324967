// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Collections;
using System.Collections.Generic;

namespace System.Linq;

/// <summary>Elements with a key in common.</summary>
internal sealed class Grouping<TKey, TElement> : IGrouping<TKey, TElement>
{
    private readonly List<TElement> _elements = new List<TElement>();

    internal Grouping(TKey key)
    {
        Key = key;
    }

    public TKey Key { get; }

    public IEnumerator<TElement> GetEnumerator()
    {
        return ((IEnumerable<TElement>)_elements).GetEnumerator();
    }

    IEnumerator IEnumerable.GetEnumerator()
    {
        return GetEnumerator();
    }

    internal void Add(TElement element)
    {
        _elements.Add(element);
    }

    /// <summary>Groups the elements of a sequence, in the order in which their keys come.</summary>
    internal static List<Grouping<TKey, TElement>> Group<TSource>(
        IEnumerable<TSource> source, Func<TSource, TKey> keySelector, Func<TSource, TElement> elementSelector, IEqualityComparer<TKey>? comparer)
    {
        List<Grouping<TKey, TElement>> groups = new List<Grouping<TKey, TElement>>();
        KeyTable<TKey> keys = new KeyTable<TKey>(0, comparer);
        foreach (TSource item in source)
        {
            TKey key = keySelector(item);
            int place = keys.FindOrAdd(key, out bool isNew);
            if (isNew)
            {
                groups.Add(new Grouping<TKey, TElement>(key));
            }

            groups[place].Add(elementSelector(item));
        }

        return groups;
    }
}
