// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime;

namespace System;

/// <summary>Division of 64-bit numbers on a core that divides 32-bit numbers.</summary>
internal static class LongDivision
{
    /// <summary>The quotient and the remainder; a failure where the divisor is 0.</summary>
    internal static ulong Divide(ulong dividend, ulong divisor, out ulong remainder)
    {
        uint divisorHigh = (uint)(divisor >> 32);
        uint dividendHigh = (uint)(dividend >> 32);
        if (divisorHigh == 0 && dividendHigh == 0)
        {
            uint quotient = (uint)dividend / (uint)divisor;
            remainder = (uint)dividend - (quotient * (uint)divisor);
            return quotient;
        }

        if (divisor == 0)
        {
            Failure.Fail(FailureKind.DivideByZero);
        }

        return DivideBitwise(dividend, divisor, out remainder);
    }

    // Shift and subtract, one quotient bit a step, starting below the leading zeros that both share.
    private static ulong DivideBitwise(ulong dividend, ulong divisor, out ulong remainder)
    {
        ulong quotient = 0;
        int shift = 0;
        while (divisor <= dividend >> 1)
        {
            divisor <<= 1;
            shift++;
        }

        for (; shift >= 0; shift--)
        {
            quotient <<= 1;
            if (dividend >= divisor)
            {
                dividend -= divisor;
                quotient |= 1;
            }

            divisor >>= 1;
        }

        remainder = dividend;
        return quotient;
    }
}
