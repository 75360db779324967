// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Diagnostics.CodeAnalysis;

namespace System;

/// <content>Floating-point numbers as texts, from their bits.</content>
internal static partial class Number
{
    private const int MostPlaces = 400;

    /// <summary>A number in a format as a text.</summary>
    /// <param name="bits">The bits of a number.</param>
    /// <param name="mantissaBits">How many of them are the fraction.</param>
    /// <param name="exponentBits">How many of them are the exponent.</param>
    /// <param name="format">Nothing, or one of G, R, F, N, E and a number of digits, or zeros with a point.</param>
    internal static string FormatFloatingPoint(ulong bits, int mantissaBits, int exponentBits, ReadOnlySpan<char> format)
    {
        Span<char> buffer = stackalloc char[MostDigits];
        if (TryFormatFloatingPoint(bits, mantissaBits, exponentBits, format, buffer, out int written))
        {
            return new string((ReadOnlySpan<char>)buffer.Slice(0, written));
        }

        char[] larger = new char[2048];
        _ = TryFormatFloatingPoint(bits, mantissaBits, exponentBits, format, larger, out written);
        return new string(larger, 0, written);
    }

    /// <summary>Writes a number in a format; false where the room does not suffice.</summary>
    internal static bool TryFormatFloatingPoint(
        ulong bits, int mantissaBits, int exponentBits, ReadOnlySpan<char> format, Span<char> destination, out int charsWritten)
    {
        ulong mantissa = bits & ((1UL << mantissaBits) - 1);
        int mostExponent = (1 << exponentBits) - 1;
        int exponent = (int)(bits >> mantissaBits) & mostExponent;
        bool isNegative = bits >> (mantissaBits + exponentBits) != 0;
        char kind = FloatingKind(format, out int precision, out int optional);
        if (exponent == mostExponent)
        {
            return TryCopy(mantissa != 0 ? "NaN" : isNegative ? "-Infinity" : "Infinity", destination, out charsWritten);
        }

        bool isLeast = mantissa == 0 && exponent > 1;
        mantissa |= exponent == 0 ? 0 : 1UL << mantissaBits;
        exponent = Math.Max(exponent, 1) - (mostExponent / 2) - mantissaBits;
        Span<char> digits = stackalloc char[MostPlaces];
        int scale = 0;
        int count = 0;
        int roundTrip = mantissaBits > 23 ? 17 : 9;
        if (mantissa != 0)
        {
            count = kind switch
            {
                'F' or 'N' => DecimalDigits.Rounded(mantissa, exponent, precision, isBehindPoint: true, digits, out scale),
                'E' => DecimalDigits.Rounded(mantissa, exponent, precision + 1, isBehindPoint: false, digits, out scale),
                'Z' => DecimalDigits.Rounded(mantissa, exponent, roundTrip - 2, isBehindPoint: false, digits, out scale),
                'G' when precision > 0 => DecimalDigits.Rounded(mantissa, exponent, precision, isBehindPoint: false, digits, out scale),
                _ => DecimalDigits.Shortest(mantissa, exponent, isLeast, digits, out scale),
            };
        }

        if (kind == 'Z')
        {
            count = DecimalDigits.RoundUp(digits, count, scale + precision, ref scale);
        }

        FloatingWriter writer = new FloatingWriter(destination, digits.Slice(0, count), scale);
        if (isNegative)
        {
            writer.Put('-');
        }

        switch (kind)
        {
            case 'F':
            case 'N':
            case 'Z':
                writer.PutFixed(precision, optional, hasGroups: kind == 'N');
                break;
            case 'E':
                writer.PutScientific(precision, leastExponentDigits: 3, format[0]);
                break;
            default:
                writer.TrimZeros();
                int most = precision > 0 ? precision : Math.Max(count, roundTrip);
                if (count > 0 && (scale > most || scale < -3))
                {
                    writer.PutScientific(-1, leastExponentDigits: 2, format.IsEmpty || format[0] is 'G' or 'R' or 'r' ? 'E' : 'e');
                }
                else
                {
                    writer.PutFixed(-1, 0, hasGroups: false);
                }

                break;
        }

        charsWritten = writer.Length;
        return writer.Fits;
    }

    private static char FloatingKind(ReadOnlySpan<char> format, out int precision, out int optional)
    {
        precision = -1;
        optional = 0;
        if (format.IsEmpty)
        {
            return 'G';
        }

        if (format[0] is '0' or '#' or '.')
        {
            // Z here: zeros, one of them before the point, and places that are left out where they are 0.
            int point = format.IndexOf('.');
            ReadOnlySpan<char> places = point < 0 ? default : format.Slice(point + 1);
            optional = places.Length - places.TrimEnd('#').Length;
            precision = places.Length;
            if (format.Slice(0, format.Length - places.Length) is not ("0" or "0.") || !places.TrimEnd('#').Trim('0').IsEmpty)
            {
                RefuseFloatingFormat();
            }

            return 'Z';
        }

        char kind = char.ToUpperInvariant(format[0]);
        if (kind is not ('G' or 'R' or 'F' or 'N' or 'E') || format.Length > 3)
        {
            RefuseFloatingFormat();
        }

        if (format.Length > 1 && !int.TryParse(format.Slice(1), Globalization.NumberStyles.None, null, out precision))
        {
            RefuseFloatingFormat();
        }

        if (precision < 0 && kind is 'F' or 'N' or 'E')
        {
            precision = kind == 'E' ? 6 : precision < 0 ? 2 : precision;
        }

        return kind == 'R' ? 'G' : kind;
    }

    [DoesNotReturn]
    private static void RefuseFloatingFormat()
    {
        Throw.Format("The format is not one of G, R, F, N and E, or zeros with a point.");
    }
}
