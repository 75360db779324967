// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Globalization;

namespace System;

/// <content>Whole numbers from texts.</content>
internal static partial class Number
{
    /// <summary>What became of a text that is read as a number.</summary>
    internal enum Outcome
    {
        /// <summary>It is one.</summary>
        Parsed,

        /// <summary>It is none.</summary>
        BadFormat,

        /// <summary>It is one that the type cannot hold.</summary>
        OutOfRange,
    }

    /// <summary>Reads a whole number.</summary>
    /// <param name="text">The text.</param>
    /// <param name="styles">What it may hold.</param>
    /// <param name="bits">The size of the number's type.</param>
    /// <param name="isSigned">Whether the type is signed.</param>
    /// <param name="value">The number; an unsigned one of 64 bits as the signed one with the same bits.</param>
    internal static Outcome TryParse(ReadOnlySpan<char> text, NumberStyles styles, int bits, bool isSigned, out long value)
    {
        value = 0;
        int position = 0;
        if ((styles & NumberStyles.AllowLeadingWhite) != 0)
        {
            position = SkipWhite(text, 0);
        }

        bool isNegative = false;
        if ((styles & NumberStyles.AllowLeadingSign) != 0 && position < text.Length && text[position] is '-' or '+')
        {
            isNegative = text[position] == '-';
            position++;
        }

        uint radix = (styles & NumberStyles.AllowHexSpecifier) != 0 ? 16u : (styles & NumberStyles.AllowBinarySpecifier) != 0 ? 2u : 10u;
        bool isDecimal = radix == 10;
        ulong most = bits == 64 ? ulong.MaxValue : (1UL << bits) - 1;
        ulong magnitude = 0;
        bool isTooLarge = false;
        int first = position;
        for (; position < text.Length; position++)
        {
            int digit = Digit(text[position]);
            if ((uint)digit >= radix)
            {
                if (text[position] == ',' && position > first && (styles & NumberStyles.AllowThousands) != 0)
                {
                    continue;
                }

                break;
            }

            isTooLarge |= !TryAppendDigit(ref magnitude, radix, (uint)digit);
            isTooLarge |= magnitude > most;
        }

        if (position == first)
        {
            return Outcome.BadFormat;
        }

        if ((styles & NumberStyles.AllowDecimalPoint) != 0 && position < text.Length && text[position] == '.')
        {
            for (position++; position < text.Length && char.IsAsciiDigit(text[position]); position++)
            {
                isTooLarge |= text[position] != '0';
            }
        }

        if ((styles & NumberStyles.AllowTrailingWhite) != 0)
        {
            position = SkipWhite(text, position);
        }

        if (position != text.Length)
        {
            return Outcome.BadFormat;
        }

        if (isDecimal && (isSigned || isNegative))
        {
            ulong limit = !isSigned ? 0 : isNegative ? 1UL << (bits - 1) : (1UL << (bits - 1)) - 1;
            isTooLarge |= magnitude > limit;
        }

        if (isTooLarge)
        {
            return Outcome.OutOfRange;
        }

        value = unchecked(isNegative ? (long)(0 - magnitude) : (long)magnitude);
        return Outcome.Parsed;
    }

    /// <summary>Reads a whole number, or throws.</summary>
    internal static long Parse(ReadOnlySpan<char> text, NumberStyles styles, int bits, bool isSigned)
    {
        Outcome outcome = TryParse(text, styles, bits, isSigned, out long value);
        if (outcome == Outcome.BadFormat)
        {
            Throw.Format("The text is not a number.");
        }

        if (outcome == Outcome.OutOfRange)
        {
            Throw.Overflow();
        }

        return value;
    }

    /// <summary>Reads a whole number, or throws.</summary>
    internal static long Parse(string text, NumberStyles styles, int bits, bool isSigned)
    {
        Throw.IfNull(text, "s");
        return Parse((ReadOnlySpan<char>)text, styles, bits, isSigned);
    }

    internal static int Digit(char character)
    {
        return character switch
        {
            >= '0' and <= '9' => character - '0',
            >= 'A' and <= 'Z' => character - 'A' + 10,
            >= 'a' and <= 'z' => character - 'a' + 10,
            _ => -1,
        };
    }

    private static bool TryAppendDigit(ref ulong magnitude, uint radix, uint digit)
    {
        if (magnitude <= uint.MaxValue)
        {
            magnitude = (magnitude * radix) + digit;
            return true;
        }

        // The high and the low half apart, so that what is lost shows.
        ulong low = ((magnitude & uint.MaxValue) * radix) + digit;
        ulong high = ((magnitude >> 32) * radix) + (low >> 32);
        magnitude = (high << 32) | (low & uint.MaxValue);
        return high <= uint.MaxValue;
    }

    private static int SkipWhite(ReadOnlySpan<char> text, int position)
    {
        while (position < text.Length && text[position] is ' ' or (>= '\t' and <= '\r'))
        {
            position++;
        }

        return position;
    }
}
