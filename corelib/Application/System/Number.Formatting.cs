// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System;

/// <content>Formats of whole numbers.</content>
internal static partial class Number
{
    private const int MostDigits = 64;

    /// <summary>A number in a format as a text.</summary>
    /// <param name="value">The number; an unsigned one of 64 bits as the signed one with the same bits.</param>
    /// <param name="isUnsigned">Whether the number is to be read as an unsigned one of 64 bits.</param>
    /// <param name="bits">The size of the number's type.</param>
    /// <param name="format">Nothing, or one of G, D, X, B, F, N and a number of digits, or a row of zeros.</param>
    internal static string Format(long value, bool isUnsigned, int bits, ReadOnlySpan<char> format)
    {
        Span<char> buffer = stackalloc char[MostDigits * 2];
        if (TryFormat(value, isUnsigned, bits, format, buffer, out int written))
        {
            return new string(buffer.Slice(0, written));
        }

        char[] larger = new char[2048];
        _ = TryFormat(value, isUnsigned, bits, format, larger, out written);
        return new string(larger, 0, written);
    }

    /// <summary>Writes a number in a format; false where the room does not suffice.</summary>
    internal static bool TryFormat(
        long value, bool isUnsigned, int bits, ReadOnlySpan<char> format, Span<char> destination, out int charsWritten)
    {
        char kind = Kind(format, out int precision);
        Span<char> buffer = stackalloc char[MostDigits];
        bool isNegative = value < 0 && !isUnsigned;
        scoped ReadOnlySpan<char> digits;
        switch (kind)
        {
            case 'X':
            case 'x':
                digits = PowerOfTwo(value, bits, 4, kind == 'x' ? 'a' : 'A', buffer);
                isNegative = false;
                break;
            case 'B':
            case 'b':
                digits = PowerOfTwo(value, bits, 1, 'A', buffer);
                isNegative = false;
                break;
            default:
                digits = Decimal(isNegative ? Magnitude(value) : unchecked((ulong)value), buffer);
                break;
        }

        bool hasPoint = kind is 'F' or 'f' or 'N' or 'n';
        int fraction = hasPoint ? (precision < 0 ? 2 : precision) : 0;
        int zeros = hasPoint ? 0 : Math.Max(0, precision - digits.Length);
        int separators = kind is 'N' or 'n' ? (digits.Length - 1) / 3 : 0;
        charsWritten = 0;
        int length = (isNegative ? 1 : 0) + zeros + digits.Length + separators + (fraction > 0 ? fraction + 1 : 0);
        if (length > destination.Length)
        {
            return false;
        }

        int position = 0;
        if (isNegative)
        {
            destination[position++] = '-';
        }

        destination.Slice(position, zeros).Fill('0');
        position += zeros;
        for (int index = 0; index < digits.Length; index++)
        {
            if (separators != 0 && index > 0 && (digits.Length - index) % 3 == 0)
            {
                destination[position++] = ',';
            }

            destination[position++] = digits[index];
        }

        if (fraction > 0)
        {
            destination[position++] = '.';
            destination.Slice(position, fraction).Fill('0');
        }

        charsWritten = length;
        return true;
    }

    /// <summary>Copies a text to the start of a destination; false where the room does not suffice.</summary>
    internal static bool TryCopy(ReadOnlySpan<char> text, Span<char> destination, out int charsWritten)
    {
        bool fits = text.TryCopyTo(destination);
        charsWritten = fits ? text.Length : 0;
        return fits;
    }

    /// <summary>The letter of a format, and the number behind it or -1.</summary>
    internal static char Kind(ReadOnlySpan<char> format, out int precision)
    {
        precision = -1;
        if (format.IsEmpty)
        {
            return 'G';
        }

        char kind = format[0];
        if (kind == '0')
        {
            // A row of zeros: at least so many digits.
            precision = format.Length;
            if (format.Trim('0').IsEmpty)
            {
                return 'D';
            }
        }

        bool isKnown = kind is 'G' or 'g' or 'D' or 'd' or 'X' or 'x' or 'B' or 'b' or 'F' or 'f' or 'N' or 'n';
        ReadOnlySpan<char> digits = format.Slice(1);
        if (!isKnown || digits.Length > 3)
        {
            RefuseFormat();
        }

        if (!digits.IsEmpty)
        {
            precision = 0;
            foreach (char digit in digits)
            {
                if (!char.IsAsciiDigit(digit))
                {
                    RefuseFormat();
                }

                precision = (10 * precision) + (digit - '0');
            }
        }

        if (kind is 'G' or 'g')
        {
            // G with a number would ask for a power of ten where that number of digits does not suffice.
            if (precision > 0)
            {
                RefuseFormat();
            }

            precision = -1;
        }

        return kind;
    }

    private static void RefuseFormat()
    {
        Throw.Format("The format is not one of G, D, X, B, F and N.");
    }

    private static ReadOnlySpan<char> PowerOfTwo(long value, int bits, int bitsPerDigit, char ten, Span<char> buffer)
    {
        ulong rest = unchecked((ulong)value);
        if (bits < 64)
        {
            rest &= (1UL << bits) - 1;
        }

        int start = buffer.Length;
        do
        {
            int digit = (int)rest & ((1 << bitsPerDigit) - 1);
            buffer[--start] = (char)(digit < 10 ? '0' + digit : ten + digit - 10);
            rest >>= bitsPerDigit;
        }
        while (rest != 0);

        return buffer.Slice(start);
    }
}
