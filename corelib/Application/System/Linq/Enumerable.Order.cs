// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Collections.Generic;

namespace System.Linq;

/// <content>Order; elements with equal keys stay in the order in which they came.</content>
public static partial class Enumerable
{
    /// <summary>The elements in their own order.</summary>
    public static IOrderedEnumerable<T> Order<T>(this IEnumerable<T> source, IComparer<T>? comparer = null)
    {
        return OrderBy(source, item => item, comparer);
    }

    /// <summary>The elements against their own order.</summary>
    public static IOrderedEnumerable<T> OrderDescending<T>(this IEnumerable<T> source, IComparer<T>? comparer = null)
    {
        return OrderByDescending(source, item => item, comparer);
    }

    /// <summary>The elements in the order of a key.</summary>
    public static IOrderedEnumerable<TSource> OrderBy<TSource, TKey>(
        this IEnumerable<TSource> source, Func<TSource, TKey> keySelector, IComparer<TKey>? comparer = null)
    {
        return new KeyOrderedEnumerable<TSource, TKey>(NotNull(source), null, keySelector, comparer, isDescending: false);
    }

    /// <summary>The elements against the order of a key.</summary>
    public static IOrderedEnumerable<TSource> OrderByDescending<TSource, TKey>(
        this IEnumerable<TSource> source, Func<TSource, TKey> keySelector, IComparer<TKey>? comparer = null)
    {
        return new KeyOrderedEnumerable<TSource, TKey>(NotNull(source), null, keySelector, comparer, isDescending: true);
    }

    /// <summary>Those that are equal so far in the order of another key.</summary>
    public static IOrderedEnumerable<TSource> ThenBy<TSource, TKey>(
        this IOrderedEnumerable<TSource> source, Func<TSource, TKey> keySelector, IComparer<TKey>? comparer = null)
    {
        OrderedEnumerable<TSource> before = (OrderedEnumerable<TSource>)NotNull(source);
        return new KeyOrderedEnumerable<TSource, TKey>(before.Source, before, keySelector, comparer, isDescending: false);
    }

    /// <summary>Those that are equal so far against the order of another key.</summary>
    public static IOrderedEnumerable<TSource> ThenByDescending<TSource, TKey>(
        this IOrderedEnumerable<TSource> source, Func<TSource, TKey> keySelector, IComparer<TKey>? comparer = null)
    {
        OrderedEnumerable<TSource> before = (OrderedEnumerable<TSource>)NotNull(source);
        return new KeyOrderedEnumerable<TSource, TKey>(before.Source, before, keySelector, comparer, isDescending: true);
    }
}
