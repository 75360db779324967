// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Globalization;

namespace System;

/// <content>Numbers from texts.</content>
public readonly partial struct Double
{
    /// <summary>Reads a number: the one that is nearest to the text.</summary>
    public static double Parse(string s)
    {
        return Parse(s, Number.FloatingStyles);
    }

    /// <summary>Reads a number; the provider is not asked.</summary>
    public static double Parse(string s, IFormatProvider? provider)
    {
        return Parse(s, Number.FloatingStyles);
    }

    /// <summary>Reads a number; the provider is not asked.</summary>
    public static double Parse(string s, NumberStyles style, IFormatProvider? provider = null)
    {
        Throw.IfNull(s, nameof(s));
        return Parse((ReadOnlySpan<char>)s, style, provider);
    }

    /// <summary>Reads a number; the provider is not asked.</summary>
    public static double Parse(ReadOnlySpan<char> s, NumberStyles style = Number.FloatingStyles, IFormatProvider? provider = null)
    {
        if (!TryParse(s, style, provider, out double result))
        {
            Throw.Format("The text is not a number.");
        }

        return result;
    }

    /// <summary>Reads a number; false where the text is none.</summary>
    public static bool TryParse(string? s, out double result)
    {
        return TryParse((ReadOnlySpan<char>)s, Number.FloatingStyles, null, out result);
    }

    /// <summary>Reads a number; false where the text is none.</summary>
    public static bool TryParse(ReadOnlySpan<char> s, out double result)
    {
        return TryParse(s, Number.FloatingStyles, null, out result);
    }

    /// <summary>Reads a number; false where the text is none. The provider is not asked.</summary>
    public static bool TryParse(string? s, IFormatProvider? provider, out double result)
    {
        return TryParse((ReadOnlySpan<char>)s, Number.FloatingStyles, provider, out result);
    }

    /// <summary>Reads a number; false where the text is none. The provider is not asked.</summary>
    public static bool TryParse(string? s, NumberStyles style, IFormatProvider? provider, out double result)
    {
        return TryParse((ReadOnlySpan<char>)s, style, provider, out result);
    }

    /// <summary>Reads a number; false where the text is none. The provider is not asked.</summary>
    public static bool TryParse(ReadOnlySpan<char> s, NumberStyles style, IFormatProvider? provider, out double result)
    {
        bool isNumber = Number.TryParseFloatingPoint(s, style, MantissaBits, ExponentBits, out ulong bits);
        result = BitConverter.UInt64BitsToDouble(bits);
        return isNumber;
    }
}
