// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime.CompilerServices;

namespace Tock.CoreLib.Tests.Checks;

/// <summary>Arithmetic for which the core has no single instruction.</summary>
internal static class ArithmeticChecks
{
    internal static long Division32()
    {
        return Divide(100, 7) + Divide(-100, 7) + Divide(100, -7) + Divide(int.MaxValue, 3) + DivideUnsigned(0xFFFFFFF0, 9);
    }

    internal static long Remainder32()
    {
        return (Remainder(100, 7) * 1000) + (Remainder(-100, 7) * 10) + RemainderUnsigned(0xFFFFFFF1, 10);
    }

    internal static long Division64()
    {
        long result = 0;
        foreach (long divisor in Operands)
        {
            foreach (long dividend in Operands)
            {
                result = unchecked((result * 31) + (dividend / divisor) + (dividend % divisor));
            }
        }

        return result;
    }

    internal static long UnsignedDivision64()
    {
        ulong result = 0;
        foreach (long divisor in Operands)
        {
            foreach (long dividend in Operands)
            {
                result = unchecked((result * 31) + ((ulong)dividend / (ulong)divisor) + ((ulong)dividend % (ulong)divisor));
            }
        }

        return unchecked((long)result);
    }

    internal static long Multiplication64()
    {
        long result = 1;
        foreach (long operand in Operands)
        {
            result = unchecked((result * operand) + 12345);
        }

        return result;
    }

    internal static long Shifts64()
    {
        long result = 0;
        for (int count = 0; count < 70; count++)
        {
            ulong value = unchecked(0xF123_4567_89AB_CDEF + (ulong)count);
            result = unchecked((result * 31) + (long)(value << count) + (long)(value >> count) + ((long)value >> count));
        }

        return result;
    }

    // No value is 0, and long.MinValue / -1 does not occur.
    private static ReadOnlySpan<long> Operands =>
        [1, 2, -3, 7, 1000, -1_000_000, 0x7FFF_FFFF, 0x8000_0000, 0x1_0000_0000, -0x1_2345_6789, 0x0FED_CBA9_8765_4321, long.MaxValue];

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Divide(int dividend, int divisor)
    {
        return dividend / divisor;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static uint DivideUnsigned(uint dividend, uint divisor)
    {
        return dividend / divisor;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Remainder(int dividend, int divisor)
    {
        return dividend % divisor;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static uint RemainderUnsigned(uint dividend, uint divisor)
    {
        return dividend % divisor;
    }
}
