// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;

namespace System.Linq;

/// <content>Single elements, and whether there are some.</content>
public static partial class Enumerable
{
    /// <summary>Whether there are elements.</summary>
    public static bool Any<TSource>(this IEnumerable<TSource> source)
    {
        return TryFirst(source, null, out _);
    }

    /// <summary>Whether an element fulfils a condition.</summary>
    public static bool Any<TSource>(this IEnumerable<TSource> source, Func<TSource, bool> predicate)
    {
        Throw.IfNull(predicate, nameof(predicate));
        return TryFirst(source, predicate, out _);
    }

    /// <summary>Whether all elements fulfil a condition.</summary>
    public static bool All<TSource>(this IEnumerable<TSource> source, Func<TSource, bool> predicate)
    {
        Throw.IfNull(predicate, nameof(predicate));
        foreach (TSource item in NotNull(source))
        {
            if (!predicate(item))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether an element is in the sequence.</summary>
    public static bool Contains<TSource>(this IEnumerable<TSource> source, TSource value, IEqualityComparer<TSource>? comparer = null)
    {
        comparer ??= EqualityComparer<TSource>.Default;
        foreach (TSource item in NotNull(source))
        {
            if (comparer.Equals(item, value))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The number of elements.</summary>
    public static int Count<TSource>(this IEnumerable<TSource> source)
    {
        if (NotNull(source) is ICollection<TSource> sized)
        {
            return sized.Count;
        }

        int count = 0;
        foreach (TSource item in source)
        {
            count++;
        }

        return count;
    }

    /// <summary>The number of elements that fulfil a condition.</summary>
    public static int Count<TSource>(this IEnumerable<TSource> source, Func<TSource, bool> predicate)
    {
        Throw.IfNull(predicate, nameof(predicate));
        int count = 0;
        foreach (TSource item in NotNull(source))
        {
            count += predicate(item) ? 1 : 0;
        }

        return count;
    }

    /// <summary>The first element.</summary>
    public static TSource First<TSource>(this IEnumerable<TSource> source)
    {
        return TryFirst(source, null, out TSource? item) ? item : None<TSource>();
    }

    /// <summary>The first element that fulfils a condition.</summary>
    public static TSource First<TSource>(this IEnumerable<TSource> source, Func<TSource, bool> predicate)
    {
        Throw.IfNull(predicate, nameof(predicate));
        return TryFirst(source, predicate, out TSource? item) ? item : None<TSource>();
    }

    /// <summary>The first element, or the default.</summary>
    public static TSource? FirstOrDefault<TSource>(this IEnumerable<TSource> source)
    {
        return TryFirst(source, null, out TSource? item) ? item : default;
    }

    /// <summary>The first element, or another one.</summary>
    public static TSource FirstOrDefault<TSource>(this IEnumerable<TSource> source, TSource defaultValue)
    {
        return TryFirst(source, null, out TSource? item) ? item : defaultValue;
    }

    /// <summary>The first element that fulfils a condition, or the default.</summary>
    public static TSource? FirstOrDefault<TSource>(this IEnumerable<TSource> source, Func<TSource, bool> predicate)
    {
        Throw.IfNull(predicate, nameof(predicate));
        return TryFirst(source, predicate, out TSource? item) ? item : default;
    }

    /// <summary>The last element.</summary>
    public static TSource Last<TSource>(this IEnumerable<TSource> source)
    {
        return TryLast(source, null, out TSource? item) ? item : None<TSource>();
    }

    /// <summary>The last element that fulfils a condition.</summary>
    public static TSource Last<TSource>(this IEnumerable<TSource> source, Func<TSource, bool> predicate)
    {
        Throw.IfNull(predicate, nameof(predicate));
        return TryLast(source, predicate, out TSource? item) ? item : None<TSource>();
    }

    /// <summary>The last element, or the default.</summary>
    public static TSource? LastOrDefault<TSource>(this IEnumerable<TSource> source)
    {
        return TryLast(source, null, out TSource? item) ? item : default;
    }

    /// <summary>The last element that fulfils a condition, or the default.</summary>
    public static TSource? LastOrDefault<TSource>(this IEnumerable<TSource> source, Func<TSource, bool> predicate)
    {
        Throw.IfNull(predicate, nameof(predicate));
        return TryLast(source, predicate, out TSource? item) ? item : default;
    }

    /// <summary>The only element.</summary>
    public static TSource Single<TSource>(this IEnumerable<TSource> source)
    {
        return TrySingle(source, null, out TSource? item) ? item : None<TSource>();
    }

    /// <summary>The only element that fulfils a condition.</summary>
    public static TSource Single<TSource>(this IEnumerable<TSource> source, Func<TSource, bool> predicate)
    {
        Throw.IfNull(predicate, nameof(predicate));
        return TrySingle(source, predicate, out TSource? item) ? item : None<TSource>();
    }

    /// <summary>The only element, or the default where there is none.</summary>
    public static TSource? SingleOrDefault<TSource>(this IEnumerable<TSource> source)
    {
        return TrySingle(source, null, out TSource? item) ? item : default;
    }

    /// <summary>The only element that fulfils a condition, or the default where there is none.</summary>
    public static TSource? SingleOrDefault<TSource>(this IEnumerable<TSource> source, Func<TSource, bool> predicate)
    {
        Throw.IfNull(predicate, nameof(predicate));
        return TrySingle(source, predicate, out TSource? item) ? item : default;
    }

    /// <summary>The element at an index.</summary>
    public static TSource ElementAt<TSource>(this IEnumerable<TSource> source, int index)
    {
        if (!TryElementAt(source, index, out TSource? item))
        {
            Throw.ArgumentOutOfRange(nameof(index));
        }

        return item;
    }

    /// <summary>The element at an index, or the default where there is none.</summary>
    public static TSource? ElementAtOrDefault<TSource>(this IEnumerable<TSource> source, int index)
    {
        return TryElementAt(source, index, out TSource? item) ? item : default;
    }

    /// <summary>Whether both have equal elements in the same order.</summary>
    public static bool SequenceEqual<TSource>(
        this IEnumerable<TSource> first, IEnumerable<TSource> second, IEqualityComparer<TSource>? comparer = null)
    {
        comparer ??= EqualityComparer<TSource>.Default;
        using IEnumerator<TSource> other = NotNull(second, nameof(second)).GetEnumerator();
        foreach (TSource item in NotNull(first, nameof(first)))
        {
            if (!other.MoveNext() || !comparer.Equals(item, other.Current))
            {
                return false;
            }
        }

        return !other.MoveNext();
    }

    private static TSource None<TSource>()
    {
        Throw.Empty();
        return default;
    }

    private static bool TryFirst<TSource>(IEnumerable<TSource> source, Func<TSource, bool>? predicate, [MaybeNullWhen(false)] out TSource result)
    {
        foreach (TSource item in NotNull(source))
        {
            if (predicate is null || predicate(item))
            {
                result = item;
                return true;
            }
        }

        result = default;
        return false;
    }

    private static bool TryLast<TSource>(IEnumerable<TSource> source, Func<TSource, bool>? predicate, [MaybeNullWhen(false)] out TSource result)
    {
        bool isFound = false;
        result = default;
        foreach (TSource item in NotNull(source))
        {
            if (predicate is null || predicate(item))
            {
                isFound = true;
                result = item;
            }
        }

        return isFound;
    }

    private static bool TrySingle<TSource>(IEnumerable<TSource> source, Func<TSource, bool>? predicate, [MaybeNullWhen(false)] out TSource result)
    {
        bool isFound = false;
        result = default;
        foreach (TSource item in NotNull(source))
        {
            if (predicate is null || predicate(item))
            {
                if (isFound)
                {
                    Throw.InvalidOperation("There is more than one such element.");
                }

                isFound = true;
                result = item;
            }
        }

        return isFound;
    }

    private static bool TryElementAt<TSource>(IEnumerable<TSource> source, int index, [MaybeNullWhen(false)] out TSource result)
    {
        if (index >= 0)
        {
            foreach (TSource item in NotNull(source))
            {
                if (index-- == 0)
                {
                    result = item;
                    return true;
                }
            }
        }

        result = default;
        return false;
    }
}
