// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;

namespace System;

/// <content>What texts hold, and how they compare.</content>
public sealed partial class String : IComparable, IComparable<string?>, IEnumerable<char>, ICloneable
{
    /// <summary>Whether a text is null or has no characters.</summary>
    public static bool IsNullOrEmpty([NotNullWhen(false)] string? value)
    {
        return value is null || value.Length == 0;
    }

    /// <summary>Whether a text is null or has nothing but white space.</summary>
    public static bool IsNullOrWhiteSpace([NotNullWhen(false)] string? value)
    {
        return value is null || ((ReadOnlySpan<char>)value).Trim().IsEmpty;
    }

    /// <summary>Compares by code units.</summary>
    public static int CompareOrdinal(string? strA, string? strB)
    {
        return Compare(strA, strB, StringComparison.Ordinal);
    }

    /// <summary>Compares as the comparison says.</summary>
    public static int Compare(string? strA, string? strB, StringComparison comparisonType)
    {
        if (strA is null || strB is null)
        {
            return strA is null ? (strB is null ? 0 : -1) : 1;
        }

        return ((ReadOnlySpan<char>)strA).CompareTo(strB, comparisonType);
    }

    /// <summary>Whether both are equal as the comparison says.</summary>
    public static bool Equals(string? a, string? b, StringComparison comparisonType)
    {
        return Compare(a, b, comparisonType) == 0;
    }

    /// <summary>Whether both are equal as the comparison says.</summary>
    public bool Equals(string? value, StringComparison comparisonType)
    {
        return Compare(this, value, comparisonType) == 0;
    }

    /// <summary>Compares by code units, which is not what systems with languages do.</summary>
    public int CompareTo(string? strB)
    {
        return Compare(this, strB, StringComparison.Ordinal);
    }

    /// <inheritdoc/>
    public int CompareTo(object? value)
    {
        if (value is not (null or string))
        {
            Throw.Argument("A text is compared with a text.");
        }

        return CompareTo(value as string);
    }

    /// <summary>The hash code for a comparison.</summary>
    public int GetHashCode(StringComparison comparisonType)
    {
        if (comparisonType != StringComparison.OrdinalIgnoreCase)
        {
            return GetHashCode();
        }

        uint hash = 2166136261;
        foreach (char character in this)
        {
            hash = unchecked((hash ^ char.ToUpperInvariant(character)) * 16777619);
        }

        return unchecked((int)hash);
    }

    /// <inheritdoc/>
    public object Clone()
    {
        return this;
    }

    /// <summary>The index of the first such character, or -1.</summary>
    public int IndexOf(char value)
    {
        return ((ReadOnlySpan<char>)this).IndexOf(value);
    }

    /// <summary>The index of the first such character from an index on, or -1.</summary>
    public int IndexOf(char value, int startIndex)
    {
        return From(startIndex, ((ReadOnlySpan<char>)this).Slice(startIndex).IndexOf(value));
    }

    /// <summary>The index of the first such character in a part, or -1.</summary>
    public int IndexOf(char value, int startIndex, int count)
    {
        return From(startIndex, ((ReadOnlySpan<char>)this).Slice(startIndex, count).IndexOf(value));
    }

    /// <summary>The index of the first place where the other text stands, by code units, or -1.</summary>
    public int IndexOf(string value)
    {
        return IndexOf(value, 0, StringComparison.Ordinal);
    }

    /// <summary>The index of the first place from an index on where the other text stands, by code units, or -1.</summary>
    public int IndexOf(string value, int startIndex)
    {
        return IndexOf(value, startIndex, StringComparison.Ordinal);
    }

    /// <summary>The index of the first place where the other text stands, or -1.</summary>
    public int IndexOf(string value, StringComparison comparisonType)
    {
        return IndexOf(value, 0, comparisonType);
    }

    /// <summary>The index of the first place from an index on where the other text stands, or -1.</summary>
    public int IndexOf(string value, int startIndex, StringComparison comparisonType)
    {
        Throw.IfNull(value, nameof(value));
        return From(startIndex, ((ReadOnlySpan<char>)this).Slice(startIndex).IndexOf(value, comparisonType));
    }

    /// <summary>The index of the first of any of the characters, or -1.</summary>
    public int IndexOfAny(char[] anyOf)
    {
        Throw.IfNull(anyOf, nameof(anyOf));
        return ((ReadOnlySpan<char>)this).IndexOfAny(anyOf);
    }

    /// <summary>The index of the last such character, or -1.</summary>
    public int LastIndexOf(char value)
    {
        return ((ReadOnlySpan<char>)this).LastIndexOf(value);
    }

    /// <summary>The index of the last place where the other text stands, by code units, or -1.</summary>
    public int LastIndexOf(string value)
    {
        Throw.IfNull(value, nameof(value));
        return ((ReadOnlySpan<char>)this).LastIndexOf((ReadOnlySpan<char>)value);
    }

    /// <summary>The index of the last place where the other text stands, or -1.</summary>
    public int LastIndexOf(string value, StringComparison comparisonType)
    {
        Throw.IfNull(value, nameof(value));
        int start = Length - value.Length;
        while (start >= 0 && ((ReadOnlySpan<char>)this).Slice(start, value.Length).CompareTo(value, comparisonType) != 0)
        {
            start--;
        }

        return Math.Max(start, -1);
    }

    /// <summary>Whether the character is in the text.</summary>
    public bool Contains(char value)
    {
        return IndexOf(value) >= 0;
    }

    /// <summary>Whether the other text stands in this one.</summary>
    public bool Contains(string value)
    {
        return IndexOf(value) >= 0;
    }

    /// <summary>Whether the other text stands in this one.</summary>
    public bool Contains(string value, StringComparison comparisonType)
    {
        return IndexOf(value, comparisonType) >= 0;
    }

    /// <summary>Whether the text begins with the character.</summary>
    public bool StartsWith(char value)
    {
        return Length != 0 && this[0] == value;
    }

    /// <summary>Whether the text begins with the other one, by code units.</summary>
    public bool StartsWith(string value)
    {
        return StartsWith(value, StringComparison.Ordinal);
    }

    /// <summary>Whether the text begins with the other one.</summary>
    public bool StartsWith(string value, StringComparison comparisonType)
    {
        Throw.IfNull(value, nameof(value));
        return ((ReadOnlySpan<char>)this).StartsWith(value, comparisonType);
    }

    /// <summary>Whether the text ends with the character.</summary>
    public bool EndsWith(char value)
    {
        return Length != 0 && this[Length - 1] == value;
    }

    /// <summary>Whether the text ends with the other one, by code units.</summary>
    public bool EndsWith(string value)
    {
        return EndsWith(value, StringComparison.Ordinal);
    }

    /// <summary>Whether the text ends with the other one.</summary>
    public bool EndsWith(string value, StringComparison comparisonType)
    {
        Throw.IfNull(value, nameof(value));
        return ((ReadOnlySpan<char>)this).EndsWith(value, comparisonType);
    }

    IEnumerator<char> IEnumerable<char>.GetEnumerator()
    {
        for (int index = 0; index < Length; index++)
        {
            yield return this[index];
        }
    }

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator()
    {
        return ((IEnumerable<char>)this).GetEnumerator();
    }

    private static int From(int start, int index)
    {
        return index < 0 ? -1 : start + index;
    }
}
