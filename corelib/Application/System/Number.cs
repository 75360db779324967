// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System;

/// <summary>Numbers as decimal digits.</summary>
internal static partial class Number
{
    /// <summary>The longest text of a 32-bit number.</summary>
    internal const int LongestInt32 = 11;

    /// <summary>The longest text of a 64-bit number.</summary>
    internal const int LongestInt64 = 20;

    private const uint Billion = 1_000_000_000;

    /// <summary>The digits of a number, at the end of a buffer.</summary>
    internal static ReadOnlySpan<char> Decimal(uint value, Span<char> buffer)
    {
        int start = buffer.Length;
        do
        {
            uint tenth = value / 10;
            buffer[--start] = (char)('0' + (value - (tenth * 10)));
            value = tenth;
        }
        while (value != 0);

        return buffer.Slice(start);
    }

    /// <summary>Sign and digits of a number, at the end of a buffer.</summary>
    internal static ReadOnlySpan<char> Decimal(int value, Span<char> buffer)
    {
        int length = Decimal(Magnitude(value), buffer).Length;
        return WithSign(value < 0, buffer, length);
    }

    /// <summary>The digits of a number, at the end of a buffer.</summary>
    internal static ReadOnlySpan<char> Decimal(ulong value, Span<char> buffer)
    {
        int end = buffer.Length;

        // Nine digits at a time, so that most divisions are of 32 bits.
        while (value > uint.MaxValue)
        {
            ulong high = value / Billion;
            int written = Decimal((uint)(value - (high * Billion)), buffer.Slice(0, end)).Length;
            buffer.Slice(end - 9, 9 - written).Fill('0');
            end -= 9;
            value = high;
        }

        int length = Decimal((uint)value, buffer.Slice(0, end)).Length;
        return buffer.Slice(end - length);
    }

    /// <summary>Sign and digits of a number, at the end of a buffer.</summary>
    internal static ReadOnlySpan<char> Decimal(long value, Span<char> buffer)
    {
        int length = Decimal(Magnitude(value), buffer).Length;
        return WithSign(value < 0, buffer, length);
    }

    /// <summary>A number as a text.</summary>
    internal static string ToText(int value)
    {
        return new string(Decimal(value, stackalloc char[LongestInt32]));
    }

    /// <summary>A number as a text.</summary>
    internal static string ToText(uint value)
    {
        return new string(Decimal(value, stackalloc char[LongestInt32]));
    }

    /// <summary>A number as a text.</summary>
    internal static string ToText(long value)
    {
        return new string(Decimal(value, stackalloc char[LongestInt64]));
    }

    /// <summary>A number as a text.</summary>
    internal static string ToText(ulong value)
    {
        return new string(Decimal(value, stackalloc char[LongestInt64]));
    }

    internal static uint Magnitude(int value)
    {
        return unchecked(value < 0 ? 0 - (uint)value : (uint)value);
    }

    internal static ulong Magnitude(long value)
    {
        return unchecked(value < 0 ? 0 - (ulong)value : (ulong)value);
    }

    private static ReadOnlySpan<char> WithSign(bool isNegative, Span<char> buffer, int length)
    {
        int start = buffer.Length - length;
        if (isNegative)
        {
            buffer[--start] = '-';
        }

        return buffer.Slice(start);
    }
}
