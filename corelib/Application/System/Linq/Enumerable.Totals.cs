// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Collections.Generic;

namespace System.Linq;

/// <content>One value from many.</content>
public static partial class Enumerable
{
    /// <summary>What a function makes of the elements in turn, from the first one on.</summary>
    public static TSource Aggregate<TSource>(this IEnumerable<TSource> source, Func<TSource, TSource, TSource> func)
    {
        Throw.IfNull(func, nameof(func));
        using IEnumerator<TSource> iterator = NotNull(source).GetEnumerator();
        if (!iterator.MoveNext())
        {
            Throw.Empty();
        }

        TSource result = iterator.Current;
        while (iterator.MoveNext())
        {
            result = func(result, iterator.Current);
        }

        return result;
    }

    /// <summary>What a function makes of a start and the elements in turn.</summary>
    public static TAccumulate Aggregate<TSource, TAccumulate>(
        this IEnumerable<TSource> source, TAccumulate seed, Func<TAccumulate, TSource, TAccumulate> func)
    {
        Throw.IfNull(func, nameof(func));
        foreach (TSource item in NotNull(source))
        {
            seed = func(seed, item);
        }

        return seed;
    }

    /// <summary>What a function makes of a start and the elements in turn, and another one of that.</summary>
    public static TResult Aggregate<TSource, TAccumulate, TResult>(
        this IEnumerable<TSource> source, TAccumulate seed, Func<TAccumulate, TSource, TAccumulate> func, Func<TAccumulate, TResult> resultSelector)
    {
        Throw.IfNull(resultSelector, nameof(resultSelector));
        return resultSelector(Aggregate(source, seed, func));
    }

    /// <summary>The sum.</summary>
    public static int Sum(this IEnumerable<int> source)
    {
        int sum = 0;
        foreach (int item in NotNull(source))
        {
            sum = checked(sum + item);
        }

        return sum;
    }

    /// <summary>The sum.</summary>
    public static long Sum(this IEnumerable<long> source)
    {
        long sum = 0;
        foreach (long item in NotNull(source))
        {
            sum = checked(sum + item);
        }

        return sum;
    }

    /// <summary>The sum of what a function makes of the elements.</summary>
    public static int Sum<TSource>(this IEnumerable<TSource> source, Func<TSource, int> selector)
    {
        return Sum(Select(source, selector));
    }

    /// <summary>The sum of what a function makes of the elements.</summary>
    public static long Sum<TSource>(this IEnumerable<TSource> source, Func<TSource, long> selector)
    {
        return Sum(Select(source, selector));
    }

    /// <summary>The least element.</summary>
    public static TSource? Min<TSource>(this IEnumerable<TSource> source, IComparer<TSource>? comparer = null)
    {
        return Extreme(source, item => item, comparer, wanted: -1);
    }

    /// <summary>The largest element.</summary>
    public static TSource? Max<TSource>(this IEnumerable<TSource> source, IComparer<TSource>? comparer = null)
    {
        return Extreme(source, item => item, comparer, wanted: 1);
    }

    /// <summary>The least of what a function makes of the elements.</summary>
    public static TResult? Min<TSource, TResult>(this IEnumerable<TSource> source, Func<TSource, TResult> selector)
    {
        return Min(Select(source, selector));
    }

    /// <summary>The largest of what a function makes of the elements.</summary>
    public static TResult? Max<TSource, TResult>(this IEnumerable<TSource> source, Func<TSource, TResult> selector)
    {
        return Max(Select(source, selector));
    }

    /// <summary>The first element with the least key.</summary>
    public static TSource? MinBy<TSource, TKey>(this IEnumerable<TSource> source, Func<TSource, TKey> keySelector, IComparer<TKey>? comparer = null)
    {
        return Extreme(source, keySelector, comparer, wanted: -1);
    }

    /// <summary>The first element with the largest key.</summary>
    public static TSource? MaxBy<TSource, TKey>(this IEnumerable<TSource> source, Func<TSource, TKey> keySelector, IComparer<TKey>? comparer = null)
    {
        return Extreme(source, keySelector, comparer, wanted: 1);
    }

    // Where there are no elements, types without null have no answer. Keys that are null do not count, if there are others.
    private static TSource? Extreme<TSource, TKey>(
        IEnumerable<TSource> source, Func<TSource, TKey> keySelector, IComparer<TKey>? comparer, int wanted)
    {
        Throw.IfNull(keySelector, nameof(keySelector));
        comparer ??= Comparer<TKey>.Default;
        using IEnumerator<TSource> iterator = NotNull(source).GetEnumerator();
        if (!iterator.MoveNext())
        {
            if (default(TSource) is not null)
            {
                Throw.Empty();
            }

            return default;
        }

        TSource best = iterator.Current;
        TKey bestKey = keySelector(best);
        while (iterator.MoveNext())
        {
            TKey key = keySelector(iterator.Current);
            if (key is null)
            {
                continue;
            }

            int order = bestKey is null ? wanted : comparer.Compare(key, bestKey);
            if (wanted < 0 ? order < 0 : order > 0)
            {
                best = iterator.Current;
                bestKey = key;
            }
        }

        return best;
    }
}
