// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Globalization;

namespace System;

/// <content>Texts.</content>
public readonly partial struct UInt16 : IComparable, ISpanFormattable
{
    /// <inheritdoc/>
    public override string ToString()
    {
        return Number.ToText((uint)_value);
    }

    /// <summary>The number in a format: G, D, X, B, F or N with a number of digits, or a row of zeros.</summary>
    public string ToString(string? format)
    {
        return Number.Format((long)_value, isUnsigned: false, 16, format);
    }

    /// <summary>The number as a text; the provider is not asked.</summary>
    public string ToString(IFormatProvider? provider)
    {
        return ToString();
    }

    /// <summary>The number in a format; the provider is not asked.</summary>
    public string ToString(string? format, IFormatProvider? provider)
    {
        return ToString(format);
    }

    /// <inheritdoc/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null)
    {
        return format.IsEmpty
            ? Number.TryCopy(Number.Decimal((uint)_value, stackalloc char[Number.LongestInt32]), destination, out charsWritten)
            : Number.TryFormat((long)_value, isUnsigned: false, 16, format, destination, out charsWritten);
    }

    /// <inheritdoc/>
    public int CompareTo(object? value)
    {
        if (value is null)
        {
            return 1;
        }

        if (value is not ushort other)
        {
            Throw.Argument("The values are of different types.");
            return 0;
        }

        return CompareTo(other);
    }

    /// <summary>Reads a number.</summary>
    public static ushort Parse(string s)
    {
        return unchecked((ushort)Number.Parse(s, NumberStyles.Integer, 16, isSigned: false));
    }

    /// <summary>Reads a number; the provider is not asked.</summary>
    public static ushort Parse(string s, IFormatProvider? provider)
    {
        return Parse(s);
    }

    /// <summary>Reads a number; the provider is not asked.</summary>
    public static ushort Parse(string s, NumberStyles style, IFormatProvider? provider = null)
    {
        return unchecked((ushort)Number.Parse(s, style, 16, isSigned: false));
    }

    /// <summary>Reads a number; the provider is not asked.</summary>
    public static ushort Parse(ReadOnlySpan<char> s, NumberStyles style = NumberStyles.Integer, IFormatProvider? provider = null)
    {
        return unchecked((ushort)Number.Parse(s, style, 16, isSigned: false));
    }

    /// <summary>Reads a number; false where the text is none.</summary>
    public static bool TryParse(string? s, out ushort result)
    {
        return TryParse((ReadOnlySpan<char>)s, NumberStyles.Integer, null, out result);
    }

    /// <summary>Reads a number; false where the text is none.</summary>
    public static bool TryParse(ReadOnlySpan<char> s, out ushort result)
    {
        return TryParse(s, NumberStyles.Integer, null, out result);
    }

    /// <summary>Reads a number; false where the text is none. The provider is not asked.</summary>
    public static bool TryParse(string? s, IFormatProvider? provider, out ushort result)
    {
        return TryParse((ReadOnlySpan<char>)s, NumberStyles.Integer, provider, out result);
    }

    /// <summary>Reads a number; false where the text is none. The provider is not asked.</summary>
    public static bool TryParse(string? s, NumberStyles style, IFormatProvider? provider, out ushort result)
    {
        return TryParse((ReadOnlySpan<char>)s, style, provider, out result);
    }

    /// <summary>Reads a number; false where the text is none. The provider is not asked.</summary>
    public static bool TryParse(ReadOnlySpan<char> s, NumberStyles style, IFormatProvider? provider, out ushort result)
    {
        bool isNumber = Number.TryParse(s, style, 16, isSigned: false, out long value) == Number.Outcome.Parsed;
        result = unchecked((ushort)value);
        return isNumber;
    }
}
