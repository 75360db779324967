// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System;

/// <summary>Conversions.</summary>
public static partial class Convert
{
    /// <summary>Bytes as hexadecimal digits in upper case.</summary>
    public static string ToHexString(ReadOnlySpan<byte> bytes)
    {
        return ToHex(bytes, 'A');
    }

    /// <summary>Bytes as hexadecimal digits in upper case.</summary>
    public static string ToHexString(byte[] inArray)
    {
        Throw.IfNull(inArray, nameof(inArray));
        return ToHex(inArray, 'A');
    }

    /// <summary>Bytes as hexadecimal digits in lower case.</summary>
    public static string ToHexStringLower(ReadOnlySpan<byte> bytes)
    {
        return ToHex(bytes, 'a');
    }

    /// <summary>The bytes of hexadecimal digits.</summary>
    public static byte[] FromHexString(string s)
    {
        Throw.IfNull(s, nameof(s));
        return FromHexString((ReadOnlySpan<char>)s);
    }

    /// <summary>The bytes of hexadecimal digits.</summary>
    public static byte[] FromHexString(ReadOnlySpan<char> chars)
    {
        byte[] result = new byte[chars.Length / 2];
        bool isHex = chars.Length % 2 == 0;
        for (int index = 0; isHex && index < result.Length; index++)
        {
            int high = Number.Digit(chars[2 * index]);
            int low = Number.Digit(chars[(2 * index) + 1]);
            isHex = (uint)high < 16 && (uint)low < 16;
            result[index] = unchecked((byte)((high << 4) | low));
        }

        if (!isHex)
        {
            Throw.Format("The text is not pairs of hexadecimal digits.");
        }

        return result;
    }

    /// <summary>A number in base 2, 8, 10 or 16.</summary>
    public static string ToString(int value, int toBase)
    {
        return toBase == 10 ? value.ToString() : ToString(unchecked((uint)value), toBase);
    }

    /// <summary>A number in base 2, 8, 10 or 16.</summary>
    public static string ToString(byte value, int toBase)
    {
        return ToString((long)value, toBase);
    }

    /// <summary>A number in base 2, 8, 10 or 16.</summary>
    public static string ToString(long value, int toBase)
    {
        switch (toBase)
        {
            case 10:
                return value.ToString();
            case 2:
            case 8:
            case 16:
                break;
            default:
                Throw.Argument("The base is not 2, 8, 10 or 16.");
                break;
        }

        int shift = toBase == 2 ? 1 : toBase == 8 ? 3 : 4;
        Span<char> buffer = stackalloc char[64];
        int start = buffer.Length;
        ulong rest = unchecked((ulong)value);
        do
        {
            int digit = (int)rest & (toBase - 1);
            buffer[--start] = (char)(digit < 10 ? '0' + digit : 'a' + digit - 10);
            rest >>= shift;
        }
        while (rest != 0);

        return new string((ReadOnlySpan<char>)buffer.Slice(start));
    }

    /// <summary>Reads a number in base 2, 8, 10 or 16, without spaces; a minus in base 10 only.</summary>
    public static int ToInt32(string? value, int fromBase)
    {
        long result = Read(value, fromBase);
        bool isFitting = fromBase == 10 ? result is >= int.MinValue and <= int.MaxValue : result is >= 0 and <= uint.MaxValue;
        if (!isFitting)
        {
            Throw.Overflow();
        }

        return unchecked((int)result);
    }

    /// <summary>Reads a number in base 2, 8, 10 or 16, without spaces; a minus in base 10 only.</summary>
    public static long ToInt64(string? value, int fromBase)
    {
        return Read(value, fromBase);
    }

    /// <summary>Reads a number in base 2, 8, 10 or 16, without spaces.</summary>
    public static byte ToByte(string? value, int fromBase)
    {
        return checked((byte)Read(value, fromBase));
    }

    private static string ToHex(ReadOnlySpan<byte> bytes, char ten)
    {
        string result = string.Allocate(checked(2 * bytes.Length));
        Span<char> characters = result.Characters;
        for (int index = 0; index < bytes.Length; index++)
        {
            characters[2 * index] = HexDigit(bytes[index] >> 4, ten);
            characters[(2 * index) + 1] = HexDigit(bytes[index] & 15, ten);
        }

        return result;
    }

    private static char HexDigit(int value, char ten)
    {
        return (char)(value < 10 ? '0' + value : ten + value - 10);
    }

    private static long Read(string? value, int fromBase)
    {
        if (value is null)
        {
            return 0;
        }

        if (fromBase == 10)
        {
            return Number.Parse(value, Globalization.NumberStyles.AllowLeadingSign, 64, isSigned: true);
        }

        int shift = fromBase switch { 2 => 1, 8 => 3, 16 => 4, _ => 0 };
        if (shift == 0)
        {
            Throw.Argument("The base is not 2, 8, 10 or 16.");
        }

        ReadOnlySpan<char> digits = value;
        if (fromBase == 16 && digits.StartsWith("0x", StringComparison.OrdinalIgnoreCase))
        {
            digits = digits.Slice(2);
        }

        ulong result = 0;
        foreach (char character in digits)
        {
            int digit = Number.Digit(character);
            if ((uint)digit >= (uint)fromBase)
            {
                Throw.Format("The text is not a number of this base.");
            }

            if (result >> (64 - shift) != 0)
            {
                Throw.Overflow();
            }

            result = (result << shift) | (uint)digit;
        }

        if (digits.IsEmpty)
        {
            Throw.ArgumentOutOfRange(nameof(value));
        }

        return unchecked((long)result);
    }
}
