// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System;

/// <content>More arithmetic on integers.</content>
public static partial class Math
{
    /// <summary>The smaller of two values.</summary>
    public static long Min(long val1, long val2)
    {
        return val1 < val2 ? val1 : val2;
    }

    /// <summary>The larger of two values.</summary>
    public static long Max(long val1, long val2)
    {
        return val1 > val2 ? val1 : val2;
    }

    /// <summary>The value, or the bound that it lies beyond.</summary>
    public static int Clamp(int value, int min, int max)
    {
        if (min > max)
        {
            Throw.Argument("The lower bound is above the upper one.");
        }

        return value < min ? min : value > max ? max : value;
    }

    /// <summary>The value, or the bound that it lies beyond.</summary>
    public static uint Clamp(uint value, uint min, uint max)
    {
        if (min > max)
        {
            Throw.Argument("The lower bound is above the upper one.");
        }

        return value < min ? min : value > max ? max : value;
    }

    /// <summary>The value, or the bound that it lies beyond.</summary>
    public static long Clamp(long value, long min, long max)
    {
        if (min > max)
        {
            Throw.Argument("The lower bound is above the upper one.");
        }

        return value < min ? min : value > max ? max : value;
    }

    /// <summary>The value, or the bound that it lies beyond.</summary>
    public static ulong Clamp(ulong value, ulong min, ulong max)
    {
        if (min > max)
        {
            Throw.Argument("The lower bound is above the upper one.");
        }

        return value < min ? min : value > max ? max : value;
    }

    /// <summary>The value, or the bound that it lies beyond.</summary>
    public static byte Clamp(byte value, byte min, byte max)
    {
        if (min > max)
        {
            Throw.Argument("The lower bound is above the upper one.");
        }

        return value < min ? min : value > max ? max : value;
    }

    /// <summary>The value without its sign; an overflow where the type cannot hold it.</summary>
    public static int Abs(int value)
    {
        return value < 0 ? checked((int)-value) : value;
    }

    /// <summary>The value without its sign; an overflow where the type cannot hold it.</summary>
    public static long Abs(long value)
    {
        return value < 0 ? checked((long)-value) : value;
    }

    /// <summary>The value without its sign; an overflow where the type cannot hold it.</summary>
    public static short Abs(short value)
    {
        return value < 0 ? checked((short)-value) : value;
    }

    /// <summary>The value without its sign; an overflow where the type cannot hold it.</summary>
    public static sbyte Abs(sbyte value)
    {
        return value < 0 ? checked((sbyte)-value) : value;
    }

    /// <summary>-1, 0 or 1 as the value is negative, 0 or positive.</summary>
    public static int Sign(int value)
    {
        return value < 0 ? -1 : value > 0 ? 1 : 0;
    }

    /// <summary>-1, 0 or 1 as the value is negative, 0 or positive.</summary>
    public static int Sign(long value)
    {
        return value < 0 ? -1 : value > 0 ? 1 : 0;
    }

    /// <summary>Quotient and remainder.</summary>
    public static (int Quotient, int Remainder) DivRem(int left, int right)
    {
        int quotient = left / right;
        return (quotient, unchecked(left - (quotient * right)));
    }

    /// <summary>Quotient and remainder.</summary>
    public static (long Quotient, long Remainder) DivRem(long left, long right)
    {
        long quotient = left / right;
        return (quotient, unchecked(left - (quotient * right)));
    }

    /// <summary>Quotient and remainder.</summary>
    public static (uint Quotient, uint Remainder) DivRem(uint left, uint right)
    {
        uint quotient = left / right;
        return (quotient, unchecked(left - (quotient * right)));
    }

    /// <summary>Quotient and remainder.</summary>
    public static (ulong Quotient, ulong Remainder) DivRem(ulong left, ulong right)
    {
        ulong quotient = left / right;
        return (quotient, unchecked(left - (quotient * right)));
    }

    /// <summary>Quotient and remainder.</summary>
    public static int DivRem(int a, int b, out int result)
    {
        int quotient = a / b;
        result = unchecked(a - (quotient * b));
        return quotient;
    }

    /// <summary>Quotient and remainder.</summary>
    public static long DivRem(long a, long b, out long result)
    {
        long quotient = a / b;
        result = unchecked(a - (quotient * b));
        return quotient;
    }

    /// <summary>The whole product.</summary>
    public static long BigMul(int a, int b)
    {
        return (long)a * b;
    }

    /// <summary>The whole product.</summary>
    public static ulong BigMul(uint a, uint b)
    {
        return (ulong)a * b;
    }
}
