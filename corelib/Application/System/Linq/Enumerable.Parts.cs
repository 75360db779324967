// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Collections.Generic;

namespace System.Linq;

/// <content>Parts of sequences, and several in one.</content>
public static partial class Enumerable
{
    /// <summary>The first elements.</summary>
    public static IEnumerable<TSource> Take<TSource>(this IEnumerable<TSource> source, int count)
    {
        return Iterator(NotNull(source), count);

        static IEnumerable<TSource> Iterator(IEnumerable<TSource> source, int count)
        {
            if (count <= 0)
            {
                yield break;
            }

            foreach (TSource item in source)
            {
                yield return item;
                if (--count == 0)
                {
                    yield break;
                }
            }
        }
    }

    /// <summary>A stretch of the elements.</summary>
    public static IEnumerable<TSource> Take<TSource>(this IEnumerable<TSource> source, Range range)
    {
        return Iterator(NotNull(source), range);

        static IEnumerable<TSource> Iterator(IEnumerable<TSource> source, Range range)
        {
            TSource[] all = source.ToArray();
            int end = Math.Min(range.End.GetOffset(all.Length), all.Length);
            for (int index = Math.Max(0, range.Start.GetOffset(all.Length)); index < end; index++)
            {
                yield return all[index];
            }
        }
    }

    /// <summary>The elements behind the first ones.</summary>
    public static IEnumerable<TSource> Skip<TSource>(this IEnumerable<TSource> source, int count)
    {
        return Iterator(NotNull(source), count);

        static IEnumerable<TSource> Iterator(IEnumerable<TSource> source, int count)
        {
            foreach (TSource item in source)
            {
                if (count-- <= 0)
                {
                    count = 0;
                    yield return item;
                }
            }
        }
    }

    /// <summary>The elements before the first one that does not fulfil a condition.</summary>
    public static IEnumerable<TSource> TakeWhile<TSource>(this IEnumerable<TSource> source, Func<TSource, bool> predicate)
    {
        Throw.IfNull(predicate, nameof(predicate));
        return Iterator(NotNull(source), predicate);

        static IEnumerable<TSource> Iterator(IEnumerable<TSource> source, Func<TSource, bool> predicate)
        {
            foreach (TSource item in source)
            {
                if (!predicate(item))
                {
                    yield break;
                }

                yield return item;
            }
        }
    }

    /// <summary>The elements from the first one that does not fulfil a condition.</summary>
    public static IEnumerable<TSource> SkipWhile<TSource>(this IEnumerable<TSource> source, Func<TSource, bool> predicate)
    {
        Throw.IfNull(predicate, nameof(predicate));
        return Iterator(NotNull(source), predicate);

        static IEnumerable<TSource> Iterator(IEnumerable<TSource> source, Func<TSource, bool> predicate)
        {
            bool isSkipping = true;
            foreach (TSource item in source)
            {
                isSkipping = isSkipping && predicate(item);
                if (!isSkipping)
                {
                    yield return item;
                }
            }
        }
    }

    /// <summary>The last elements.</summary>
    public static IEnumerable<TSource> TakeLast<TSource>(this IEnumerable<TSource> source, int count)
    {
        return Take(source, ^Math.Max(count, 0)..);
    }

    /// <summary>The elements before the last ones.</summary>
    public static IEnumerable<TSource> SkipLast<TSource>(this IEnumerable<TSource> source, int count)
    {
        return Take(source, ..^Math.Max(count, 0));
    }

    /// <summary>The elements of one sequence and then those of another.</summary>
    public static IEnumerable<TSource> Concat<TSource>(this IEnumerable<TSource> first, IEnumerable<TSource> second)
    {
        return Iterator(NotNull(first, nameof(first)), NotNull(second, nameof(second)));

        static IEnumerable<TSource> Iterator(IEnumerable<TSource> first, IEnumerable<TSource> second)
        {
            foreach (TSource item in first)
            {
                yield return item;
            }

            foreach (TSource item in second)
            {
                yield return item;
            }
        }
    }

    /// <summary>The elements and another one at the end.</summary>
    public static IEnumerable<TSource> Append<TSource>(this IEnumerable<TSource> source, TSource element)
    {
        return Concat(source, [element]);
    }

    /// <summary>The elements and another one at the start.</summary>
    public static IEnumerable<TSource> Prepend<TSource>(this IEnumerable<TSource> source, TSource element)
    {
        return Concat([element], NotNull(source));
    }

    /// <summary>Pairs of the elements at the same places of two sequences, as far as both go.</summary>
    public static IEnumerable<(TFirst First, TSecond Second)> Zip<TFirst, TSecond>(this IEnumerable<TFirst> first, IEnumerable<TSecond> second)
    {
        return Zip(first, second, (one, other) => (one, other));
    }

    /// <summary>What a function makes of the elements at the same places of two sequences, as far as both go.</summary>
    public static IEnumerable<TResult> Zip<TFirst, TSecond, TResult>(
        this IEnumerable<TFirst> first, IEnumerable<TSecond> second, Func<TFirst, TSecond, TResult> resultSelector)
    {
        Throw.IfNull(resultSelector, nameof(resultSelector));
        return Iterator(NotNull(first, nameof(first)), NotNull(second, nameof(second)), resultSelector);

        static IEnumerable<TResult> Iterator(IEnumerable<TFirst> first, IEnumerable<TSecond> second, Func<TFirst, TSecond, TResult> resultSelector)
        {
            using IEnumerator<TSecond> other = second.GetEnumerator();
            foreach (TFirst item in first)
            {
                if (!other.MoveNext())
                {
                    yield break;
                }

                yield return resultSelector(item, other.Current);
            }
        }
    }

    /// <summary>Arrays of so many elements each; the last one may be shorter.</summary>
    public static IEnumerable<TSource[]> Chunk<TSource>(this IEnumerable<TSource> source, int size)
    {
        if (size < 1)
        {
            Throw.ArgumentOutOfRange(nameof(size));
        }

        return Iterator(NotNull(source), size);

        static IEnumerable<TSource[]> Iterator(IEnumerable<TSource> source, int size)
        {
            List<TSource> chunk = new List<TSource>();
            foreach (TSource item in source)
            {
                chunk.Add(item);
                if (chunk.Count == size)
                {
                    yield return chunk.ToArray();
                    chunk.Clear();
                }
            }

            if (chunk.Count > 0)
            {
                yield return chunk.ToArray();
            }
        }
    }

    /// <summary>The elements from the last to the first.</summary>
    public static IEnumerable<TSource> Reverse<TSource>(this IEnumerable<TSource> source)
    {
        return Iterator(NotNull(source));

        static IEnumerable<TSource> Iterator(IEnumerable<TSource> source)
        {
            TSource[] all = source.ToArray();
            for (int index = all.Length - 1; index >= 0; index--)
            {
                yield return all[index];
            }
        }
    }

    /// <summary>The elements from the last to the first.</summary>
    public static IEnumerable<TSource> Reverse<TSource>(this TSource[] source)
    {
        return Reverse((IEnumerable<TSource>)source);
    }

    /// <summary>The elements, or the default where there are none.</summary>
    public static IEnumerable<TSource?> DefaultIfEmpty<TSource>(this IEnumerable<TSource> source)
    {
        return DefaultIfEmpty(source, default!);
    }

    /// <summary>The elements, or another one where there are none.</summary>
    public static IEnumerable<TSource> DefaultIfEmpty<TSource>(this IEnumerable<TSource> source, TSource defaultValue)
    {
        return Iterator(NotNull(source), defaultValue);

        static IEnumerable<TSource> Iterator(IEnumerable<TSource> source, TSource defaultValue)
        {
            bool isEmpty = true;
            foreach (TSource item in source)
            {
                isEmpty = false;
                yield return item;
            }

            if (isEmpty)
            {
                yield return defaultValue;
            }
        }
    }
}
