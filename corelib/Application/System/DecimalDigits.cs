// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System;

/// <summary>The decimal digits of floating-point numbers, by exact arithmetic on whole numbers (Steele and White, "How to print floating-point numbers accurately", 1990).</summary>
internal static class DecimalDigits
{
    /// <summary>Digits that tell each number of 64 bits from its neighbours.</summary>
    internal const int MostForShortest = 17;

    // 2 to the power of 1078, and a decimal digit.
    private const int Words = 36;

    /// <summary>The fewest digits that no other number is nearer to.</summary>
    /// <param name="mantissa">The number is this, not 0, times 2 to the power of the exponent.</param>
    /// <param name="exponent">The exponent.</param>
    /// <param name="isLeast">Whether the next lower number is half as far away as the next higher one.</param>
    /// <param name="digits">Where the digits go; room for <see cref="MostForShortest"/>.</param>
    /// <param name="scale">Where the point is: so many digits stand before it.</param>
    /// <returns>How many digits there are.</returns>
    internal static int Shortest(ulong mantissa, int exponent, bool isLeast, Span<char> digits, out int scale)
    {
        int extra = isLeast ? 2 : 1;
        BigNumber value = new BigNumber(stackalloc uint[Words], mantissa);
        BigNumber unit = new BigNumber(stackalloc uint[Words], 1);
        BigNumber above = new BigNumber(stackalloc uint[Words], 1);
        BigNumber below = new BigNumber(stackalloc uint[Words], 1);
        BigNumber sum = new BigNumber(stackalloc uint[Words], 0);
        value.ShiftLeft(Math.Max(exponent, 0) + extra);
        unit.ShiftLeft(Math.Max(-exponent, 0) + extra);
        above.ShiftLeft(Math.Max(exponent, 0) + extra - 1);
        below.ShiftLeft(Math.Max(exponent, 0));
        bool isEven = (mantissa & 1) == 0;

        scale = 0;
        sum.CopyFrom(in value);
        sum.Add(in above);
        while (Reaches(in sum, in unit, isEven))
        {
            unit.Multiply(10);
            scale++;
        }

        sum.Multiply(10);
        while (!Reaches(in sum, in unit, isEven))
        {
            sum.Multiply(10);
            value.Multiply(10);
            above.Multiply(10);
            below.Multiply(10);
            scale--;
        }

        int count = 0;
        while (true)
        {
            value.Multiply(10);
            above.Multiply(10);
            below.Multiply(10);
            int digit = value.DivideOut(in unit);
            int toBelow = BigNumber.Compare(in value, in below);
            bool isNearBelow = isEven ? toBelow <= 0 : toBelow < 0;
            sum.CopyFrom(in value);
            sum.Add(in above);
            bool isNearAbove = Reaches(in sum, in unit, isEven);
            if (isNearBelow || isNearAbove)
            {
                value.Multiply(2);
                int order = BigNumber.Compare(in value, in unit);
                bool isNearerAbove = order > 0 || (order == 0 && digit % 2 != 0);
                bool isUp = isNearAbove && (!isNearBelow || isNearerAbove);
                digits[count++] = (char)('0' + digit + (isUp ? 1 : 0));
                return count;
            }

            digits[count++] = (char)('0' + digit);
        }
    }

    /// <summary>The digits of the exact value down to a place, rounded there; exactly between two, to the even one.</summary>
    /// <param name="mantissa">The number is this, not 0, times 2 to the power of the exponent.</param>
    /// <param name="exponent">The exponent.</param>
    /// <param name="places">How many digits at most, from the first one on or behind the point.</param>
    /// <param name="isBehindPoint">Whether places count from the point.</param>
    /// <param name="digits">Where the digits go.</param>
    /// <param name="scale">Where the point is: so many digits stand before it.</param>
    /// <returns>How many digits there are; 0 where nothing but zeros is left.</returns>
    internal static int Rounded(ulong mantissa, int exponent, int places, bool isBehindPoint, Span<char> digits, out int scale)
    {
        BigNumber value = new BigNumber(stackalloc uint[Words], mantissa);
        BigNumber unit = new BigNumber(stackalloc uint[Words], 1);
        value.ShiftLeft(Math.Max(exponent, 0));
        unit.ShiftLeft(Math.Max(-exponent, 0));
        scale = 0;
        while (BigNumber.Compare(in value, in unit) >= 0)
        {
            unit.Multiply(10);
            scale++;
        }

        BigNumber ahead = new BigNumber(stackalloc uint[Words], 0);
        ahead.CopyFrom(in value);
        ahead.Multiply(10);
        while (BigNumber.Compare(in ahead, in unit) < 0)
        {
            ahead.Multiply(10);
            value.Multiply(10);
            scale--;
        }

        int wanted = Math.Min(isBehindPoint ? scale + places : places, digits.Length);
        if (wanted < 0)
        {
            return 0;
        }

        int count = 0;
        while (count < wanted && !value.IsZero)
        {
            value.Multiply(10);
            digits[count++] = (char)('0' + value.DivideOut(in unit));
        }

        value.Multiply(2);
        int order = BigNumber.Compare(in value, in unit);
        bool isLastOdd = count > 0 && (digits[count - 1] & 1) != 0;
        if (order < 0 || (order == 0 && !isLastOdd))
        {
            return count;
        }

        return Increment(digits, count, ref scale);
    }

    /// <summary>Rounds digits at a place; from a half on away from 0.</summary>
    /// <returns>How many digits there are; 0 where nothing but zeros is left.</returns>
    internal static int RoundUp(Span<char> digits, int count, int wanted, ref int scale)
    {
        if (wanted < 0 || wanted >= count)
        {
            return wanted < 0 ? 0 : count;
        }

        return digits[wanted] >= '5' ? Increment(digits, wanted, ref scale) : wanted;
    }

    private static int Increment(Span<char> digits, int count, ref int scale)
    {
        while (count > 0 && digits[count - 1] == '9')
        {
            count--;
        }

        if (count > 0)
        {
            digits[count - 1]++;
            return count;
        }

        digits[0] = '1';
        scale++;
        return 1;
    }

    private static bool Reaches(in BigNumber sum, in BigNumber unit, bool includesEqual)
    {
        int order = BigNumber.Compare(in sum, in unit);
        return includesEqual ? order >= 0 : order > 0;
    }
}
