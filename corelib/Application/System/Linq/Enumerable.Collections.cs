// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Collections.Generic;

namespace System.Linq;

/// <content>Sequences as collections.</content>
public static partial class Enumerable
{
    /// <summary>The elements as an array.</summary>
    public static TSource[] ToArray<TSource>(this IEnumerable<TSource> source)
    {
        if (NotNull(source) is ICollection<TSource> sized)
        {
            if (sized.Count == 0)
            {
                return [];
            }

            TSource[] result = new TSource[sized.Count];
            sized.CopyTo(result, 0);
            return result;
        }

        return new List<TSource>(source).ToArray();
    }

    /// <summary>The elements as a list.</summary>
    public static List<TSource> ToList<TSource>(this IEnumerable<TSource> source)
    {
        return new List<TSource>(NotNull(source));
    }

    /// <summary>The elements as a set.</summary>
    public static HashSet<TSource> ToHashSet<TSource>(this IEnumerable<TSource> source, IEqualityComparer<TSource>? comparer = null)
    {
        return new HashSet<TSource>(NotNull(source), comparer);
    }

    /// <summary>The elements by a key, each of which comes once.</summary>
    public static Dictionary<TKey, TSource> ToDictionary<TSource, TKey>(
        this IEnumerable<TSource> source, Func<TSource, TKey> keySelector, IEqualityComparer<TKey>? comparer = null)
        where TKey : notnull
    {
        return ToDictionary(source, keySelector, item => item, comparer);
    }

    /// <summary>What a function makes of the elements, by a key, each of which comes once.</summary>
    public static Dictionary<TKey, TElement> ToDictionary<TSource, TKey, TElement>(
        this IEnumerable<TSource> source,
        Func<TSource, TKey> keySelector,
        Func<TSource, TElement> elementSelector,
        IEqualityComparer<TKey>? comparer = null)
        where TKey : notnull
    {
        Throw.IfNull(keySelector, nameof(keySelector));
        Throw.IfNull(elementSelector, nameof(elementSelector));
        Dictionary<TKey, TElement> result = new Dictionary<TKey, TElement>(comparer);
        foreach (TSource item in NotNull(source))
        {
            result.Add(keySelector(item), elementSelector(item));
        }

        return result;
    }

    /// <summary>The pairs as a dictionary.</summary>
    public static Dictionary<TKey, TValue> ToDictionary<TKey, TValue>(this IEnumerable<KeyValuePair<TKey, TValue>> source)
        where TKey : notnull
    {
        return new Dictionary<TKey, TValue>(NotNull(source));
    }

    /// <summary>The pairs as a dictionary.</summary>
    public static Dictionary<TKey, TValue> ToDictionary<TKey, TValue>(this IEnumerable<(TKey Key, TValue Value)> source)
        where TKey : notnull
    {
        return ToDictionary(source, pair => pair.Key, pair => pair.Value);
    }
}
