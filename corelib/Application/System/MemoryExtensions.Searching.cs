// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Collections.Generic;

namespace System;

/// <content>Searches and order.</content>
public static partial class MemoryExtensions
{
    /// <summary>The code units of a text from an index on.</summary>
    public static ReadOnlySpan<char> AsSpan(this string? text, int start)
    {
        return ((ReadOnlySpan<char>)text).Slice(start);
    }

    /// <summary>The code units of a part of a text.</summary>
    public static ReadOnlySpan<char> AsSpan(this string? text, int start, int length)
    {
        return ((ReadOnlySpan<char>)text).Slice(start, length);
    }

    /// <summary>The index of the first element equal to a value, or -1.</summary>
    public static int IndexOf<T>(this Span<T> span, T value)
        where T : IEquatable<T>?
    {
        return IndexOf((ReadOnlySpan<T>)span, value);
    }

    /// <summary>The index of the first place where other elements stand, or -1.</summary>
    public static int IndexOf<T>(this ReadOnlySpan<T> span, ReadOnlySpan<T> value)
        where T : IEquatable<T>?
    {
        for (int start = 0; start + value.Length <= span.Length; start++)
        {
            if (SequenceEqual(span.Slice(start, value.Length), value))
            {
                return start;
            }
        }

        return -1;
    }

    /// <summary>The index of the first place where other elements stand, or -1.</summary>
    public static int IndexOf<T>(this Span<T> span, ReadOnlySpan<T> value)
        where T : IEquatable<T>?
    {
        return IndexOf((ReadOnlySpan<T>)span, value);
    }

    /// <summary>The index of the last element equal to a value, or -1.</summary>
    public static int LastIndexOf<T>(this ReadOnlySpan<T> span, T value)
        where T : IEquatable<T>?
    {
        int index = span.Length - 1;
        while (index >= 0 && !AreEqual(span[index], value))
        {
            index--;
        }

        return index;
    }

    /// <summary>The index of the last place where other elements stand, or -1.</summary>
    public static int LastIndexOf<T>(this ReadOnlySpan<T> span, ReadOnlySpan<T> value)
        where T : IEquatable<T>?
    {
        int start = span.Length - value.Length;
        while (start >= 0 && !SequenceEqual(span.Slice(start, value.Length), value))
        {
            start--;
        }

        return Math.Max(start, -1);
    }

    /// <summary>The index of the first element equal to one of two values, or -1.</summary>
    public static int IndexOfAny<T>(this ReadOnlySpan<T> span, T value0, T value1)
        where T : IEquatable<T>?
    {
        for (int index = 0; index < span.Length; index++)
        {
            if (AreEqual(span[index], value0) || AreEqual(span[index], value1))
            {
                return index;
            }
        }

        return -1;
    }

    /// <summary>The index of the first element equal to one of some values, or -1.</summary>
    public static int IndexOfAny<T>(this ReadOnlySpan<T> span, ReadOnlySpan<T> values)
        where T : IEquatable<T>?
    {
        for (int index = 0; index < span.Length; index++)
        {
            if (IndexOf(values, span[index]) >= 0)
            {
                return index;
            }
        }

        return -1;
    }

    /// <summary>Whether an element equals a value.</summary>
    public static bool Contains<T>(this ReadOnlySpan<T> span, T value)
        where T : IEquatable<T>?
    {
        return IndexOf(span, value) >= 0;
    }

    /// <summary>Whether an element equals a value.</summary>
    public static bool Contains<T>(this Span<T> span, T value)
        where T : IEquatable<T>?
    {
        return IndexOf((ReadOnlySpan<T>)span, value) >= 0;
    }

    /// <summary>How many elements equal a value.</summary>
    public static int Count<T>(this ReadOnlySpan<T> span, T value)
        where T : IEquatable<T>?
    {
        int count = 0;
        foreach (T element in span)
        {
            count += AreEqual(element, value) ? 1 : 0;
        }

        return count;
    }

    /// <summary>Whether the span begins with other elements.</summary>
    public static bool StartsWith<T>(this ReadOnlySpan<T> span, ReadOnlySpan<T> value)
        where T : IEquatable<T>?
    {
        return value.Length <= span.Length && SequenceEqual(span.Slice(0, value.Length), value);
    }

    /// <summary>Whether the span ends with other elements.</summary>
    public static bool EndsWith<T>(this ReadOnlySpan<T> span, ReadOnlySpan<T> value)
        where T : IEquatable<T>?
    {
        return value.Length <= span.Length && SequenceEqual(span.Slice(span.Length - value.Length), value);
    }

    /// <summary>Compares element by element, and by length where one begins with the other.</summary>
    public static int SequenceCompareTo<T>(this ReadOnlySpan<T> span, ReadOnlySpan<T> other)
        where T : IComparable<T>?
    {
        for (int index = 0; index < Math.Min(span.Length, other.Length); index++)
        {
            int order = Comparer<T>.Default.Compare(span[index], other[index]);
            if (order != 0)
            {
                return order;
            }
        }

        return span.Length.CompareTo(other.Length);
    }

    /// <summary>Turns the order of the elements around.</summary>
    public static void Reverse<T>(this Span<T> span)
    {
        for (int index = 0; index < span.Length / 2; index++)
        {
            (span[index], span[span.Length - 1 - index]) = (span[span.Length - 1 - index], span[index]);
        }
    }

    /// <summary>Sorts the elements; equal ones in any order.</summary>
    public static void Sort<T>(this Span<T> span)
    {
        Sorting.Sort(span, Comparer<T>.Default);
    }

    /// <summary>Sorts the elements; equal ones in any order.</summary>
    public static void Sort<T>(this Span<T> span, Comparison<T> comparison)
    {
        Throw.IfNull(comparison, nameof(comparison));
        Sorting.Sort(span, new ComparisonComparer<T>(comparison));
    }

    /// <summary>The index of an element in sorted ones, or the complement of where it would stand.</summary>
    public static int BinarySearch<T>(this ReadOnlySpan<T> span, T value, IComparer<T> comparer)
    {
        return Sorting.Search(span, value, comparer);
    }

    /// <summary>Copies an array to the start of a span.</summary>
    public static void CopyTo<T>(this T[]? source, Span<T> destination)
    {
        new ReadOnlySpan<T>(source).CopyTo(destination);
    }

    /// <summary>Whether both hold equal elements in the same order.</summary>
    public static bool SequenceEqual<T>(this Span<T> span, Span<T> other)
        where T : IEquatable<T>?
    {
        return SequenceEqual((ReadOnlySpan<T>)span, other);
    }
}
