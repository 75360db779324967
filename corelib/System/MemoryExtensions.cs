// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System;

/// <summary>Comparisons and conversions of spans.</summary>
public static partial class MemoryExtensions
{
    /// <summary>All elements of an array.</summary>
    public static Span<T> AsSpan<T>(this T[]? array)
    {
        return new Span<T>(array);
    }

    /// <summary>The elements of an array from an index on.</summary>
    public static Span<T> AsSpan<T>(this T[]? array, int start)
    {
        return new Span<T>(array).Slice(start);
    }

    /// <summary>A part of an array.</summary>
    public static Span<T> AsSpan<T>(this T[]? array, int start, int length)
    {
        return new Span<T>(array, start, length);
    }

    /// <summary>The code units of a text.</summary>
    public static ReadOnlySpan<char> AsSpan(this string? text)
    {
        return text is null ? default : text.CodeUnits();
    }

    /// <summary>Whether both hold equal elements in the same order.</summary>
    public static bool SequenceEqual<T>(this ReadOnlySpan<T> left, ReadOnlySpan<T> right)
        where T : IEquatable<T>?
    {
        if (left.Length != right.Length)
        {
            return false;
        }

        for (int index = 0; index < left.Length; index++)
        {
            if (!AreEqual(left[index], right[index]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether both hold equal elements in the same order.</summary>
    public static bool SequenceEqual<T>(this Span<T> left, ReadOnlySpan<T> right)
        where T : IEquatable<T>?
    {
        return SequenceEqual((ReadOnlySpan<T>)left, right);
    }

    /// <summary>The index of the first element equal to a value, or -1.</summary>
    public static int IndexOf<T>(this ReadOnlySpan<T> span, T value)
        where T : IEquatable<T>?
    {
        for (int index = 0; index < span.Length; index++)
        {
            if (AreEqual(span[index], value))
            {
                return index;
            }
        }

        return -1;
    }

    // For values the tests for null fold away.
    private static bool AreEqual<T>(T left, T right)
        where T : IEquatable<T>?
    {
        return left is null ? right is null : right is not null && left.Equals(right);
    }
}
