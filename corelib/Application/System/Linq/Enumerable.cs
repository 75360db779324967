// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Collections.Generic;

namespace System.Linq;

/// <summary>Questions to sequences. What gives a sequence runs when that is iterated over.</summary>
public static partial class Enumerable
{
    /// <summary>The sequence without elements.</summary>
    public static IEnumerable<TResult> Empty<TResult>()
    {
        return [];
    }

    /// <summary>Numbers in a row.</summary>
    public static IEnumerable<int> Range(int start, int count)
    {
        if (count < 0 || (long)start + count - 1 > int.MaxValue)
        {
            Throw.ArgumentOutOfRange(nameof(count));
        }

        return Iterator(start, count);

        static IEnumerable<int> Iterator(int start, int count)
        {
            for (int index = 0; index < count; index++)
            {
                yield return start + index;
            }
        }
    }

    /// <summary>One element a number of times.</summary>
    public static IEnumerable<TResult> Repeat<TResult>(TResult element, int count)
    {
        Throw.IfNegative(count, nameof(count));
        return Iterator(element, count);

        static IEnumerable<TResult> Iterator(TResult element, int count)
        {
            for (; count > 0; count--)
            {
                yield return element;
            }
        }
    }

    /// <summary>The elements that fulfil a condition.</summary>
    public static IEnumerable<TSource> Where<TSource>(this IEnumerable<TSource> source, Func<TSource, bool> predicate)
    {
        Throw.IfNull(source, nameof(source));
        Throw.IfNull(predicate, nameof(predicate));
        return Iterator(source, predicate);

        static IEnumerable<TSource> Iterator(IEnumerable<TSource> source, Func<TSource, bool> predicate)
        {
            foreach (TSource item in source)
            {
                if (predicate(item))
                {
                    yield return item;
                }
            }
        }
    }

    /// <summary>The elements that fulfil a condition on them and their index.</summary>
    public static IEnumerable<TSource> Where<TSource>(this IEnumerable<TSource> source, Func<TSource, int, bool> predicate)
    {
        Throw.IfNull(source, nameof(source));
        Throw.IfNull(predicate, nameof(predicate));
        return Iterator(source, predicate);

        static IEnumerable<TSource> Iterator(IEnumerable<TSource> source, Func<TSource, int, bool> predicate)
        {
            int index = 0;
            foreach (TSource item in source)
            {
                if (predicate(item, index++))
                {
                    yield return item;
                }
            }
        }
    }

    /// <summary>What a function makes of each element.</summary>
    public static IEnumerable<TResult> Select<TSource, TResult>(this IEnumerable<TSource> source, Func<TSource, TResult> selector)
    {
        Throw.IfNull(source, nameof(source));
        Throw.IfNull(selector, nameof(selector));
        return Iterator(source, selector);

        static IEnumerable<TResult> Iterator(IEnumerable<TSource> source, Func<TSource, TResult> selector)
        {
            foreach (TSource item in source)
            {
                yield return selector(item);
            }
        }
    }

    /// <summary>What a function makes of each element and its index.</summary>
    public static IEnumerable<TResult> Select<TSource, TResult>(this IEnumerable<TSource> source, Func<TSource, int, TResult> selector)
    {
        Throw.IfNull(source, nameof(source));
        Throw.IfNull(selector, nameof(selector));
        return Iterator(source, selector);

        static IEnumerable<TResult> Iterator(IEnumerable<TSource> source, Func<TSource, int, TResult> selector)
        {
            int index = 0;
            foreach (TSource item in source)
            {
                yield return selector(item, index++);
            }
        }
    }

    /// <summary>The elements of the sequences that a function makes of each element.</summary>
    public static IEnumerable<TResult> SelectMany<TSource, TResult>(this IEnumerable<TSource> source, Func<TSource, IEnumerable<TResult>> selector)
    {
        Throw.IfNull(source, nameof(source));
        Throw.IfNull(selector, nameof(selector));
        return Iterator(source, selector);

        static IEnumerable<TResult> Iterator(IEnumerable<TSource> source, Func<TSource, IEnumerable<TResult>> selector)
        {
            foreach (TSource item in source)
            {
                foreach (TResult result in selector(item))
                {
                    yield return result;
                }
            }
        }
    }

    /// <summary>What a function makes of each element and each element of the sequence that another one makes of it.</summary>
    public static IEnumerable<TResult> SelectMany<TSource, TCollection, TResult>(
        this IEnumerable<TSource> source, Func<TSource, IEnumerable<TCollection>> collectionSelector, Func<TSource, TCollection, TResult> resultSelector)
    {
        Throw.IfNull(source, nameof(source));
        Throw.IfNull(collectionSelector, nameof(collectionSelector));
        Throw.IfNull(resultSelector, nameof(resultSelector));
        return Iterator(source, collectionSelector, resultSelector);

        static IEnumerable<TResult> Iterator(
            IEnumerable<TSource> source, Func<TSource, IEnumerable<TCollection>> collectionSelector, Func<TSource, TCollection, TResult> resultSelector)
        {
            foreach (TSource item in source)
            {
                foreach (TCollection inner in collectionSelector(item))
                {
                    yield return resultSelector(item, inner);
                }
            }
        }
    }

    /// <summary>The elements with their indexes.</summary>
    public static IEnumerable<(int Index, TSource Item)> Index<TSource>(this IEnumerable<TSource> source)
    {
        return Select(source, (item, index) => (index, item));
    }

    /// <summary>The elements cast to a type.</summary>
    public static IEnumerable<TResult> Cast<TResult>(this System.Collections.IEnumerable source)
    {
        Throw.IfNull(source, nameof(source));
        return Iterator(source);

        static IEnumerable<TResult> Iterator(System.Collections.IEnumerable source)
        {
            foreach (object? item in source)
            {
                yield return (TResult)item!;
            }
        }
    }

    /// <summary>The elements of a type.</summary>
    public static IEnumerable<TResult> OfType<TResult>(this System.Collections.IEnumerable source)
    {
        Throw.IfNull(source, nameof(source));
        return Iterator(source);

        static IEnumerable<TResult> Iterator(System.Collections.IEnumerable source)
        {
            foreach (object? item in source)
            {
                if (item is TResult result)
                {
                    yield return result;
                }
            }
        }
    }

    /// <summary>The sequence itself.</summary>
    public static IEnumerable<TSource> AsEnumerable<TSource>(this IEnumerable<TSource> source)
    {
        return source;
    }

    private static IEnumerable<TSource> NotNull<TSource>(IEnumerable<TSource> source, string name = "source")
    {
        Throw.IfNull(source, name);
        return source;
    }
}
