// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System;

/// <content>Texts as spans.</content>
public static partial class MemoryExtensions
{
    /// <summary>Compares as the comparison says: negative, 0 or positive as the first comes before, with or after the second.</summary>
    public static int CompareTo(this ReadOnlySpan<char> span, ReadOnlySpan<char> other, StringComparison comparisonType)
    {
        bool ignoresCase = IgnoresCase(comparisonType);
        for (int index = 0; index < Math.Min(span.Length, other.Length); index++)
        {
            char left = span[index];
            char right = other[index];
            if (ignoresCase)
            {
                left = char.ToUpperInvariant(left);
                right = char.ToUpperInvariant(right);
            }

            if (left != right)
            {
                return left - right;
            }
        }

        return span.Length - other.Length;
    }

    /// <summary>Whether both are equal as the comparison says.</summary>
    public static bool Equals(this ReadOnlySpan<char> span, ReadOnlySpan<char> other, StringComparison comparisonType)
    {
        return span.Length == other.Length && CompareTo(span, other, comparisonType) == 0;
    }

    /// <summary>Whether the first begins with the second as the comparison says.</summary>
    public static bool StartsWith(this ReadOnlySpan<char> span, ReadOnlySpan<char> value, StringComparison comparisonType)
    {
        return value.Length <= span.Length && CompareTo(span.Slice(0, value.Length), value, comparisonType) == 0;
    }

    /// <summary>Whether the first ends with the second as the comparison says.</summary>
    public static bool EndsWith(this ReadOnlySpan<char> span, ReadOnlySpan<char> value, StringComparison comparisonType)
    {
        return value.Length <= span.Length && CompareTo(span.Slice(span.Length - value.Length), value, comparisonType) == 0;
    }

    /// <summary>The index of the first place where the second stands as the comparison says, or -1.</summary>
    public static int IndexOf(this ReadOnlySpan<char> span, ReadOnlySpan<char> value, StringComparison comparisonType)
    {
        for (int start = 0; start + value.Length <= span.Length; start++)
        {
            if (CompareTo(span.Slice(start, value.Length), value, comparisonType) == 0)
            {
                return start;
            }
        }

        return -1;
    }

    /// <summary>Whether the second stands in the first as the comparison says.</summary>
    public static bool Contains(this ReadOnlySpan<char> span, ReadOnlySpan<char> value, StringComparison comparisonType)
    {
        return IndexOf(span, value, comparisonType) >= 0;
    }

    /// <summary>Whether there is nothing but white space.</summary>
    public static bool IsWhiteSpace(this ReadOnlySpan<char> span)
    {
        return Trim(span).IsEmpty;
    }

    /// <summary>The characters without white space at both ends.</summary>
    public static ReadOnlySpan<char> Trim(this ReadOnlySpan<char> span)
    {
        return TrimEnd(TrimStart(span));
    }

    /// <summary>The characters without one at both ends.</summary>
    public static ReadOnlySpan<char> Trim(this ReadOnlySpan<char> span, char trimChar)
    {
        return TrimEnd(TrimStart(span, trimChar), trimChar);
    }

    /// <summary>The characters without any of some at both ends; white space where none are given.</summary>
    public static ReadOnlySpan<char> Trim(this ReadOnlySpan<char> span, ReadOnlySpan<char> trimChars)
    {
        return TrimEnd(TrimStart(span, trimChars), trimChars);
    }

    /// <summary>The characters without white space at their start.</summary>
    public static ReadOnlySpan<char> TrimStart(this ReadOnlySpan<char> span)
    {
        int start = 0;
        while (start < span.Length && char.IsWhiteSpace(span[start]))
        {
            start++;
        }

        return span.Slice(start);
    }

    /// <summary>The characters without one at their start.</summary>
    public static ReadOnlySpan<char> TrimStart(this ReadOnlySpan<char> span, char trimChar)
    {
        int start = 0;
        while (start < span.Length && span[start] == trimChar)
        {
            start++;
        }

        return span.Slice(start);
    }

    /// <summary>The characters without any of some at their start; white space where none are given.</summary>
    public static ReadOnlySpan<char> TrimStart(this ReadOnlySpan<char> span, ReadOnlySpan<char> trimChars)
    {
        if (trimChars.IsEmpty)
        {
            return TrimStart(span);
        }

        int start = 0;
        while (start < span.Length && trimChars.IndexOf(span[start]) >= 0)
        {
            start++;
        }

        return span.Slice(start);
    }

    /// <summary>The characters without white space at their end.</summary>
    public static ReadOnlySpan<char> TrimEnd(this ReadOnlySpan<char> span)
    {
        int end = span.Length;
        while (end > 0 && char.IsWhiteSpace(span[end - 1]))
        {
            end--;
        }

        return span.Slice(0, end);
    }

    /// <summary>The characters without one at their end.</summary>
    public static ReadOnlySpan<char> TrimEnd(this ReadOnlySpan<char> span, char trimChar)
    {
        int end = span.Length;
        while (end > 0 && span[end - 1] == trimChar)
        {
            end--;
        }

        return span.Slice(0, end);
    }

    /// <summary>The characters without any of some at their end; white space where none are given.</summary>
    public static ReadOnlySpan<char> TrimEnd(this ReadOnlySpan<char> span, ReadOnlySpan<char> trimChars)
    {
        if (trimChars.IsEmpty)
        {
            return TrimEnd(span);
        }

        int end = span.Length;
        while (end > 0 && trimChars.IndexOf(span[end - 1]) >= 0)
        {
            end--;
        }

        return span.Slice(0, end);
    }

    private static bool IgnoresCase(StringComparison comparisonType)
    {
        if (comparisonType is not (StringComparison.Ordinal or StringComparison.OrdinalIgnoreCase))
        {
            Throw.Argument("The comparison is not one of the two that there are.");
        }

        return comparisonType == StringComparison.OrdinalIgnoreCase;
    }
}
