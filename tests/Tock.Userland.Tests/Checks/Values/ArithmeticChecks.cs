// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Numerics;

namespace Tock.Userland.Tests.Checks;

/// <summary>Arithmetic on whole numbers.</summary>
internal static class ArithmeticChecks
{
    internal static string Extremes() => $"{Math.Min(3, -4)} {Math.Max(3u, 4u)} {Math.Min(1L << 40, 5)} {Math.Max(-1L, -2)} {Math.Clamp(15, 0, 10)} {Math.Clamp(-1L, 0, 10)} {Math.Clamp((byte)5, (byte)1, (byte)9)}";

    internal static string Signs() => $"{Math.Abs(-5)} {Math.Abs(5L)} {Math.Abs((short)-7)} {Math.Sign(-3)} {Math.Sign(0L)} {Math.Sign(9)}";

    internal static string Divisions()
    {
        (int quotient, int remainder) = Math.DivRem(-17, 5);
        int third = Math.DivRem(17, -5, out int rest);
        (ulong large, ulong left) = Math.DivRem(ulong.MaxValue, 10ul);
        return $"{quotient} {remainder} {third} {rest} {large} {left} {Math.BigMul(int.MaxValue, int.MinValue)} {Math.BigMul(uint.MaxValue, uint.MaxValue)}";
    }

    internal static string LongDivisions()
    {
        long[] numbers = [1, -1, 7, 1000, -1000003, 1L << 33, -(1L << 40), long.MaxValue, 0x123456789ABCDEF];
        long hash = 17;
        foreach (long dividend in numbers)
        {
            foreach (long divisor in numbers)
            {
                hash = unchecked((hash * 31) + (dividend / divisor) + (dividend % divisor) + (long)((ulong)dividend / (ulong)divisor) + (long)((ulong)dividend % (ulong)divisor));
            }
        }

        return $"{hash}";
    }

    internal static string Bits() => $"{BitOperations.PopCount(0xF0F0u)} {BitOperations.PopCount(ulong.MaxValue)} {BitOperations.LeadingZeroCount(1u)} {BitOperations.LeadingZeroCount(0u)} {BitOperations.LeadingZeroCount(1ul << 40)} {BitOperations.TrailingZeroCount(8)} {BitOperations.TrailingZeroCount(1ul << 40)} {BitOperations.Log2(1000u)} {BitOperations.Log2(1ul << 50)} {BitOperations.IsPow2(64)} {BitOperations.IsPow2(65)} {BitOperations.RoundUpToPowerOf2(33u)} {BitOperations.RotateLeft(0x80000001u, 4):X} {BitOperations.RotateRight(1u, 1):X} {BitOperations.RotateLeft(1ul << 63, 1)}";

    internal static string BitsOfMany()
    {
        uint value = 1;
        int sum = 0;
        for (int index = 0; index < 100; index++)
        {
            value = unchecked((value * 1664525) + 1013904223);
            uint shifted = value >> (index % 32);
            sum += BitOperations.PopCount(shifted) + (BitOperations.LeadingZeroCount(shifted) * 3) + (BitOperations.TrailingZeroCount(shifted) * 7) + BitOperations.Log2(shifted);
        }

        return $"{sum}";
    }

    internal static string Overflows() => $"{unchecked(int.MaxValue + One())} {unchecked((byte)(300 * One()))} {unchecked((sbyte)(200 * One()))} {unchecked((uint)(-One()))} {unchecked((int)(4000000000u * (uint)One()))} {unchecked(long.MaxValue + One())}";

    internal static string Shifts() => $"{One() << 33} {-8 >> One()} {-8 >>> One()} {1L << (40 * One())} {-1L >>> (60 * One())} {(byte)(0xFF << One())}";

    internal static string Checked()
    {
        long product = checked((1L << 30) * ((1L << 30) + One()));
        ulong unsigned = checked((ulong)One() * uint.MaxValue);
        return $"{product} {unsigned} {checked((short)(One() * 32767))}";
    }

    private static int One() => int.Parse("1");
}
