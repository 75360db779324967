// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Collections.Generic;

namespace System.Linq;

/// <content>Sequences as sets, groups and joins.</content>
public static partial class Enumerable
{
    /// <summary>Each element once.</summary>
    public static IEnumerable<TSource> Distinct<TSource>(this IEnumerable<TSource> source, IEqualityComparer<TSource>? comparer = null)
    {
        return DistinctBy(source, item => item, comparer);
    }

    /// <summary>The first element with each key.</summary>
    public static IEnumerable<TSource> DistinctBy<TSource, TKey>(
        this IEnumerable<TSource> source, Func<TSource, TKey> keySelector, IEqualityComparer<TKey>? comparer = null)
    {
        Throw.IfNull(keySelector, nameof(keySelector));
        return Iterator(NotNull(source), keySelector, comparer);

        static IEnumerable<TSource> Iterator(IEnumerable<TSource> source, Func<TSource, TKey> keySelector, IEqualityComparer<TKey>? comparer)
        {
            HashSet<TKey> seen = new HashSet<TKey>(comparer);
            foreach (TSource item in source)
            {
                if (seen.Add(keySelector(item)))
                {
                    yield return item;
                }
            }
        }
    }

    /// <summary>Each element of both sequences once.</summary>
    public static IEnumerable<TSource> Union<TSource>(
        this IEnumerable<TSource> first, IEnumerable<TSource> second, IEqualityComparer<TSource>? comparer = null)
    {
        return Distinct(Concat(first, second), comparer);
    }

    /// <summary>Each element that is in both sequences once.</summary>
    public static IEnumerable<TSource> Intersect<TSource>(
        this IEnumerable<TSource> first, IEnumerable<TSource> second, IEqualityComparer<TSource>? comparer = null)
    {
        return Iterator(NotNull(first, nameof(first)), NotNull(second, nameof(second)), comparer);

        static IEnumerable<TSource> Iterator(IEnumerable<TSource> first, IEnumerable<TSource> second, IEqualityComparer<TSource>? comparer)
        {
            HashSet<TSource> wanted = new HashSet<TSource>(second, comparer);
            foreach (TSource item in first)
            {
                if (wanted.Remove(item))
                {
                    yield return item;
                }
            }
        }
    }

    /// <summary>Each element of the first sequence that is not in the second, once.</summary>
    public static IEnumerable<TSource> Except<TSource>(
        this IEnumerable<TSource> first, IEnumerable<TSource> second, IEqualityComparer<TSource>? comparer = null)
    {
        return Iterator(NotNull(first, nameof(first)), NotNull(second, nameof(second)), comparer);

        static IEnumerable<TSource> Iterator(IEnumerable<TSource> first, IEnumerable<TSource> second, IEqualityComparer<TSource>? comparer)
        {
            HashSet<TSource> unwanted = new HashSet<TSource>(second, comparer);
            foreach (TSource item in first)
            {
                if (unwanted.Add(item))
                {
                    yield return item;
                }
            }
        }
    }

    /// <summary>The elements grouped by a key, in the order in which keys come.</summary>
    public static IEnumerable<IGrouping<TKey, TSource>> GroupBy<TSource, TKey>(
        this IEnumerable<TSource> source, Func<TSource, TKey> keySelector, IEqualityComparer<TKey>? comparer = null)
    {
        return GroupBy(source, keySelector, item => item, comparer);
    }

    /// <summary>What a function makes of the elements, grouped by a key, in the order in which keys come.</summary>
    public static IEnumerable<IGrouping<TKey, TElement>> GroupBy<TSource, TKey, TElement>(
        this IEnumerable<TSource> source,
        Func<TSource, TKey> keySelector,
        Func<TSource, TElement> elementSelector,
        IEqualityComparer<TKey>? comparer = null)
    {
        Throw.IfNull(keySelector, nameof(keySelector));
        Throw.IfNull(elementSelector, nameof(elementSelector));
        return Iterator(NotNull(source), keySelector, elementSelector, comparer);

        static IEnumerable<IGrouping<TKey, TElement>> Iterator(
            IEnumerable<TSource> source, Func<TSource, TKey> keySelector, Func<TSource, TElement> elementSelector, IEqualityComparer<TKey>? comparer)
        {
            foreach (Grouping<TKey, TElement> group in Grouping<TKey, TElement>.Group(source, keySelector, elementSelector, comparer))
            {
                yield return group;
            }
        }
    }

    /// <summary>What a function makes of each key and the elements with it, in the order in which keys come.</summary>
    public static IEnumerable<TResult> GroupBy<TSource, TKey, TResult>(
        this IEnumerable<TSource> source, Func<TSource, TKey> keySelector, Func<TKey, IEnumerable<TSource>, TResult> resultSelector)
    {
        Throw.IfNull(resultSelector, nameof(resultSelector));
        return Select(GroupBy(source, keySelector), group => resultSelector(group.Key, group));
    }

    /// <summary>The keys and how many elements have each, in the order in which keys come.</summary>
    public static IEnumerable<KeyValuePair<TKey, int>> CountBy<TSource, TKey>(this IEnumerable<TSource> source, Func<TSource, TKey> keySelector)
        where TKey : notnull
    {
        return Select(GroupBy(source, keySelector), group => new KeyValuePair<TKey, int>(group.Key, group.Count()));
    }

    /// <summary>What a function makes of the pairs of elements with equal keys.</summary>
    public static IEnumerable<TResult> Join<TOuter, TInner, TKey, TResult>(
        this IEnumerable<TOuter> outer,
        IEnumerable<TInner> inner,
        Func<TOuter, TKey> outerKeySelector,
        Func<TInner, TKey> innerKeySelector,
        Func<TOuter, TInner, TResult> resultSelector)
    {
        Throw.IfNull(outerKeySelector, nameof(outerKeySelector));
        Throw.IfNull(innerKeySelector, nameof(innerKeySelector));
        Throw.IfNull(resultSelector, nameof(resultSelector));
        return Iterator(NotNull(outer, nameof(outer)), NotNull(inner, nameof(inner)), outerKeySelector, innerKeySelector, resultSelector);

        static IEnumerable<TResult> Iterator(
            IEnumerable<TOuter> outer,
            IEnumerable<TInner> inner,
            Func<TOuter, TKey> outerKeySelector,
            Func<TInner, TKey> innerKeySelector,
            Func<TOuter, TInner, TResult> resultSelector)
        {
            KeyTable<TKey> keys = new KeyTable<TKey>(0, null);
            List<Grouping<TKey, TInner>> groups = Grouping<TKey, TInner>.Group(inner, innerKeySelector, item => item, null);
            foreach (Grouping<TKey, TInner> group in groups)
            {
                keys.FindOrAdd(group.Key, out _);
            }

            foreach (TOuter item in outer)
            {
                int place = keys.Find(outerKeySelector(item));
                if (place < 0)
                {
                    continue;
                }

                foreach (TInner other in groups[place])
                {
                    yield return resultSelector(item, other);
                }
            }
        }
    }
}
