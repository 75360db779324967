// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Globalization;

namespace System;

/// <content>Texts.</content>
public readonly partial struct UIntPtr : IComparable, ISpanFormattable
{
    /// <inheritdoc/>
    public override string ToString()
    {
        return Number.ToText((uint)(nuint)this);
    }

    /// <summary>The number in a format: G, D, X, B, F or N with a number of digits, or a row of zeros.</summary>
    public string ToString(string? format)
    {
        return Number.Format((long)(nuint)this, isUnsigned: false, 32, format);
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
            ? Number.TryCopy(Number.Decimal((uint)(nuint)this, stackalloc char[Number.LongestInt32]), destination, out charsWritten)
            : Number.TryFormat((long)(nuint)this, isUnsigned: false, 32, format, destination, out charsWritten);
    }

    /// <inheritdoc/>
    public int CompareTo(object? value)
    {
        if (value is null)
        {
            return 1;
        }

        if (value is not nuint other)
        {
            Throw.Argument("The values are of different types.");
            return 0;
        }

        return CompareTo(other);
    }

    /// <summary>Reads a number.</summary>
    public static nuint Parse(string s)
    {
        return unchecked((nuint)Number.Parse(s, NumberStyles.Integer, 32, isSigned: false));
    }

    /// <summary>Reads a number; the provider is not asked.</summary>
    public static nuint Parse(string s, IFormatProvider? provider)
    {
        return Parse(s);
    }

    /// <summary>Reads a number; the provider is not asked.</summary>
    public static nuint Parse(string s, NumberStyles style, IFormatProvider? provider = null)
    {
        return unchecked((nuint)Number.Parse(s, style, 32, isSigned: false));
    }

    /// <summary>Reads a number; the provider is not asked.</summary>
    public static nuint Parse(ReadOnlySpan<char> s, NumberStyles style = NumberStyles.Integer, IFormatProvider? provider = null)
    {
        return unchecked((nuint)Number.Parse(s, style, 32, isSigned: false));
    }

    /// <summary>Reads a number; false where the text is none.</summary>
    public static bool TryParse(string? s, out nuint result)
    {
        return TryParse((ReadOnlySpan<char>)s, NumberStyles.Integer, null, out result);
    }

    /// <summary>Reads a number; false where the text is none.</summary>
    public static bool TryParse(ReadOnlySpan<char> s, out nuint result)
    {
        return TryParse(s, NumberStyles.Integer, null, out result);
    }

    /// <summary>Reads a number; false where the text is none. The provider is not asked.</summary>
    public static bool TryParse(string? s, IFormatProvider? provider, out nuint result)
    {
        return TryParse((ReadOnlySpan<char>)s, NumberStyles.Integer, provider, out result);
    }

    /// <summary>Reads a number; false where the text is none. The provider is not asked.</summary>
    public static bool TryParse(string? s, NumberStyles style, IFormatProvider? provider, out nuint result)
    {
        return TryParse((ReadOnlySpan<char>)s, style, provider, out result);
    }

    /// <summary>Reads a number; false where the text is none. The provider is not asked.</summary>
    public static bool TryParse(ReadOnlySpan<char> s, NumberStyles style, IFormatProvider? provider, out nuint result)
    {
        bool isNumber = Number.TryParse(s, style, 32, isSigned: false, out long value) == Number.Outcome.Parsed;
        result = unchecked((nuint)value);
        return isNumber;
    }
}
