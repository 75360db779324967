// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Globalization;

namespace System;

/// <content>Numbers from texts.</content>
public readonly partial struct Single
{
    /// <summary>Reads a number: the one that is nearest to the text.</summary>
    public static float Parse(string s)
    {
        return Parse(s, Number.FloatingStyles);
    }

    /// <summary>Reads a number; the provider is not asked.</summary>
    public static float Parse(string s, IFormatProvider? provider)
    {
        return Parse(s, Number.FloatingStyles);
    }

    /// <summary>Reads a number; the provider is not asked.</summary>
    public static float Parse(string s, NumberStyles style, IFormatProvider? provider = null)
    {
        Throw.IfNull(s, nameof(s));
        return Parse((ReadOnlySpan<char>)s, style, provider);
    }

    /// <summary>Reads a number; the provider is not asked.</summary>
    public static float Parse(ReadOnlySpan<char> s, NumberStyles style = Number.FloatingStyles, IFormatProvider? provider = null)
    {
        if (!TryParse(s, style, provider, out float result))
        {
            Throw.Format("The text is not a number.");
        }

        return result;
    }

    /// <summary>Reads a number; false where the text is none.</summary>
    public static bool TryParse(string? s, out float result)
    {
        return TryParse((ReadOnlySpan<char>)s, Number.FloatingStyles, null, out result);
    }

    /// <summary>Reads a number; false where the text is none.</summary>
    public static bool TryParse(ReadOnlySpan<char> s, out float result)
    {
        return TryParse(s, Number.FloatingStyles, null, out result);
    }

    /// <summary>Reads a number; false where the text is none. The provider is not asked.</summary>
    public static bool TryParse(string? s, IFormatProvider? provider, out float result)
    {
        return TryParse((ReadOnlySpan<char>)s, Number.FloatingStyles, provider, out result);
    }

    /// <summary>Reads a number; false where the text is none. The provider is not asked.</summary>
    public static bool TryParse(string? s, NumberStyles style, IFormatProvider? provider, out float result)
    {
        return TryParse((ReadOnlySpan<char>)s, style, provider, out result);
    }

    /// <summary>Reads a number; false where the text is none. The provider is not asked.</summary>
    public static bool TryParse(ReadOnlySpan<char> s, NumberStyles style, IFormatProvider? provider, out float result)
    {
        bool isNumber = Number.TryParseFloatingPoint(s, style, MantissaBits, ExponentBits, out ulong bits);
        result = BitConverter.UInt32BitsToSingle((uint)bits);
        return isNumber;
    }
}
