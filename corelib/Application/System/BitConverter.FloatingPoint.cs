// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime.CompilerServices;

namespace System;

/// <content>Bits of floating-point numbers.</content>
public static partial class BitConverter
{
    /// <summary>The bits of a number.</summary>
    public static uint SingleToUInt32Bits(float value)
    {
        // SAFETY: both are of the same size, and any bits are a number.
        unsafe
        {
            return Unsafe.As<float, uint>(ref value);
        }
    }

    /// <summary>The bits of a number.</summary>
    public static int SingleToInt32Bits(float value)
    {
        return unchecked((int)SingleToUInt32Bits(value));
    }

    /// <summary>The number of bits.</summary>
    public static float UInt32BitsToSingle(uint value)
    {
        // SAFETY: both are of the same size, and any bits are a number.
        unsafe
        {
            return Unsafe.As<uint, float>(ref value);
        }
    }

    /// <summary>The number of bits.</summary>
    public static float Int32BitsToSingle(int value)
    {
        return UInt32BitsToSingle(unchecked((uint)value));
    }

    /// <summary>The bits of a number.</summary>
    public static ulong DoubleToUInt64Bits(double value)
    {
        // SAFETY: both are of the same size, and any bits are a number.
        unsafe
        {
            return Unsafe.As<double, ulong>(ref value);
        }
    }

    /// <summary>The bits of a number.</summary>
    public static long DoubleToInt64Bits(double value)
    {
        return unchecked((long)DoubleToUInt64Bits(value));
    }

    /// <summary>The number of bits.</summary>
    public static double Int64BitsToDouble(long value)
    {
        return UInt64BitsToDouble(unchecked((ulong)value));
    }

    /// <summary>The number of bits.</summary>
    public static double UInt64BitsToDouble(ulong value)
    {
        // SAFETY: both are of the same size, and any bits are a number.
        unsafe
        {
            return Unsafe.As<ulong, double>(ref value);
        }
    }
}
