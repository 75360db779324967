// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime;
using System.Runtime.CompilerServices;

namespace System;

/// <summary>Arithmetic on integers.</summary>
public static partial class Math
{
    /// <summary>The smaller of two values.</summary>
    public static int Min(int left, int right)
    {
        return left < right ? left : right;
    }

    /// <summary>The smaller of two values.</summary>
    public static uint Min(uint left, uint right)
    {
        return left < right ? left : right;
    }

    /// <summary>The smaller of two values.</summary>
    public static nuint Min(nuint left, nuint right)
    {
        return left < right ? left : right;
    }

    /// <summary>The smaller of two values.</summary>
    public static ulong Min(ulong left, ulong right)
    {
        return left < right ? left : right;
    }

    /// <summary>The larger of two values.</summary>
    public static int Max(int left, int right)
    {
        return left > right ? left : right;
    }

    /// <summary>The larger of two values.</summary>
    public static uint Max(uint left, uint right)
    {
        return left > right ? left : right;
    }

    /// <summary>The larger of two values.</summary>
    public static nuint Max(nuint left, nuint right)
    {
        return left > right ? left : right;
    }

    /// <summary>The larger of two values.</summary>
    public static ulong Max(ulong left, ulong right)
    {
        return left > right ? left : right;
    }

    internal static long DivInt64(long dividend, long divisor)
    {
        ulong quotient = LongDivision.Divide(Magnitude(dividend), Magnitude(divisor), out _);
        return unchecked((dividend ^ divisor) < 0 ? (long)(0 - quotient) : (long)quotient);
    }

    internal static ulong DivUInt64(ulong dividend, ulong divisor)
    {
        return LongDivision.Divide(dividend, divisor, out _);
    }

    internal static long ModInt64(long dividend, long divisor)
    {
        _ = LongDivision.Divide(Magnitude(dividend), Magnitude(divisor), out ulong remainder);
        return unchecked(dividend < 0 ? (long)(0 - remainder) : (long)remainder);
    }

    internal static ulong ModUInt64(ulong dividend, ulong divisor)
    {
        _ = LongDivision.Divide(dividend, divisor, out ulong remainder);
        return remainder;
    }

    private static ulong Magnitude(long value)
    {
        return unchecked(value < 0 ? 0 - (ulong)value : (ulong)value);
    }
}
