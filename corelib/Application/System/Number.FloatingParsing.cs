// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Globalization;

namespace System;

/// <content>Floating-point numbers from texts, as bits: correctly rounded, and without floating-point arithmetic.</content>
internal static partial class Number
{
    /// <summary>What a text may hold if nothing else is said.</summary>
    internal const NumberStyles FloatingStyles = NumberStyles.Float | NumberStyles.AllowThousands;

    // Powers of ten beyond this are all the same: 0, or infinity.
    private const int LargestExponent = 99_999;

    /// <summary>Reads a number.</summary>
    /// <param name="text">The text.</param>
    /// <param name="styles">What it may hold.</param>
    /// <param name="mantissaBits">How many bits of the number are the fraction.</param>
    /// <param name="exponentBits">How many are the exponent.</param>
    /// <param name="bits">The number's bits; 0 if the text is none.</param>
    internal static bool TryParseFloatingPoint(ReadOnlySpan<char> text, NumberStyles styles, int mantissaBits, int exponentBits, out ulong bits)
    {
        bits = 0;
        if ((styles & (NumberStyles.AllowHexSpecifier | NumberStyles.AllowBinarySpecifier)) != 0)
        {
            Throw.Argument("A floating-point number has decimal digits.");
        }

        int position = (styles & NumberStyles.AllowLeadingWhite) != 0 ? SkipWhite(text, 0) : 0;
        ulong sign = 0;
        if ((styles & NumberStyles.AllowLeadingSign) != 0 && position < text.Length && text[position] is '-' or '+')
        {
            sign = text[position] == '-' ? 1UL << (mantissaBits + exponentBits) : 0;
            position++;
        }

        FloatingReader reader = new FloatingReader(stackalloc uint[FloatingReader.Room], stackalloc uint[FloatingReader.Room], mantissaBits, exponentBits);
        int digits = 0;
        int scale = 0;
        bool isBehindPoint = false;
        for (; position < text.Length; position++)
        {
            char character = text[position];
            if (character is >= '0' and <= '9')
            {
                scale += reader.TryAppend(character - '0') ? 0 : 1;
                scale -= isBehindPoint ? 1 : 0;
                digits++;
            }
            else if (character == '.' && !isBehindPoint && (styles & NumberStyles.AllowDecimalPoint) != 0)
            {
                isBehindPoint = true;
            }
            else if (character != ',' || isBehindPoint || digits == 0 || (styles & NumberStyles.AllowThousands) == 0)
            {
                break;
            }
        }

        if (digits == 0)
        {
            return TryParseSpecial(text, styles, mantissaBits, exponentBits, out bits);
        }

        if ((styles & NumberStyles.AllowExponent) != 0)
        {
            scale += ReadExponent(text, ref position);
        }

        if ((styles & NumberStyles.AllowTrailingWhite) != 0)
        {
            position = SkipWhite(text, position);
        }

        // What ends a text in memory of other languages is nothing, as on .NET.
        if (!text.Slice(position).Trim('\0').IsEmpty)
        {
            return false;
        }

        bits = reader.Bits(scale) | sign;
        return true;
    }

    private static int ReadExponent(ReadOnlySpan<char> text, ref int position)
    {
        int at = position;
        if (at >= text.Length || text[at] is not ('e' or 'E'))
        {
            return 0;
        }

        at++;
        bool isNegative = at < text.Length && text[at] == '-';
        at += at < text.Length && text[at] is '-' or '+' ? 1 : 0;
        int first = at;
        int exponent = 0;
        for (; at < text.Length && text[at] is >= '0' and <= '9'; at++)
        {
            exponent = Math.Min((exponent * 10) + text[at] - '0', LargestExponent);
        }

        if (at == first)
        {
            return 0;
        }

        position = at;
        return isNegative ? -exponent : exponent;
    }

    private static bool TryParseSpecial(ReadOnlySpan<char> text, NumberStyles styles, int mantissaBits, int exponentBits, out ulong bits)
    {
        bits = 0;
        ReadOnlySpan<char> name = text.Trim();
        bool isNegative = !name.IsEmpty && name[0] == '-';
        if (!name.IsEmpty && name[0] is '-' or '+')
        {
            name = name.Slice(1);
        }

        ulong infinity = ((1UL << exponentBits) - 1) << mantissaBits;
        ulong sign = 1UL << (mantissaBits + exponentBits);
        if (name.Equals("Infinity", StringComparison.OrdinalIgnoreCase))
        {
            bits = infinity | (isNegative ? sign : 0);
            return true;
        }

        // The number that arithmetic gives has a minus.
        bits = infinity | (1UL << (mantissaBits - 1)) | sign;
        return name.Equals("NaN", StringComparison.OrdinalIgnoreCase);
    }
}
