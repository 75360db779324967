// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System.Numerics;

/// <content>Counts and rotations.</content>
public static partial class BitOperations
{
    /// <summary>Counts the zero bits below the lowest one bit.</summary>
    public static int TrailingZeroCount(int value)
    {
        return TrailingZeroCount(unchecked((uint)value));
    }

    /// <summary>Counts the zero bits below the lowest one bit.</summary>
    public static int TrailingZeroCount(ulong value)
    {
        return (uint)value != 0 ? TrailingZeroCount((uint)value) : 32 + TrailingZeroCount((uint)(value >> 32));
    }

    /// <summary>Counts the zero bits above the highest one bit.</summary>
    public static int LeadingZeroCount(uint value)
    {
        if (value == 0)
        {
            return 32;
        }

        int count = 0;
        for (int step = 16; step > 0; step >>= 1)
        {
            if (value >> (32 - step) == 0)
            {
                count += step;
                value <<= step;
            }
        }

        return count;
    }

    /// <summary>Counts the zero bits above the highest one bit.</summary>
    public static int LeadingZeroCount(ulong value)
    {
        uint high = (uint)(value >> 32);
        return high != 0 ? LeadingZeroCount(high) : 32 + LeadingZeroCount((uint)value);
    }

    /// <summary>Counts the one bits.</summary>
    public static int PopCount(uint value)
    {
        value -= (value >> 1) & 0x55555555;
        value = (value & 0x33333333) + ((value >> 2) & 0x33333333);
        return (int)(unchecked(((value + (value >> 4)) & 0x0F0F0F0F) * 0x01010101) >> 24);
    }

    /// <summary>Counts the one bits.</summary>
    public static int PopCount(ulong value)
    {
        return PopCount((uint)value) + PopCount((uint)(value >> 32));
    }

    /// <summary>The index of the highest one bit; 0 where there is none.</summary>
    public static int Log2(uint value)
    {
        return 31 - LeadingZeroCount(value | 1);
    }

    /// <summary>The index of the highest one bit; 0 where there is none.</summary>
    public static int Log2(ulong value)
    {
        return 63 - LeadingZeroCount(value | 1);
    }

    /// <summary>Whether exactly one bit is one, for positive numbers.</summary>
    public static bool IsPow2(int value)
    {
        return value > 0 && (value & (value - 1)) == 0;
    }

    /// <summary>Whether exactly one bit is one.</summary>
    public static bool IsPow2(uint value)
    {
        return value != 0 && (value & (value - 1)) == 0;
    }

    /// <summary>The least power of two that is not below a number; 0 where the type cannot hold it.</summary>
    public static uint RoundUpToPowerOf2(uint value)
    {
        return value <= 1 ? value : (uint)(2UL << Log2(value - 1));
    }

    /// <summary>The bits moved up, those that leave at the top coming back below.</summary>
    public static uint RotateLeft(uint value, int offset)
    {
        return (value << offset) | (value >> (32 - offset));
    }

    /// <summary>The bits moved up, those that leave at the top coming back below.</summary>
    public static ulong RotateLeft(ulong value, int offset)
    {
        return (value << offset) | (value >> (64 - offset));
    }

    /// <summary>The bits moved down, those that leave below coming back at the top.</summary>
    public static uint RotateRight(uint value, int offset)
    {
        return (value >> offset) | (value << (32 - offset));
    }

    /// <summary>The bits moved down, those that leave below coming back at the top.</summary>
    public static ulong RotateRight(ulong value, int offset)
    {
        return (value >> offset) | (value << (64 - offset));
    }
}
