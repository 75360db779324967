// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System;

/// <summary>
/// The floating-point number that is nearest to decimal digits, the even one of two that are equally near, by exact arithmetic on whole numbers (Clinger, "How to
/// read floating point numbers accurately", 1990, without his short cut).
/// </summary>
internal ref struct FloatingReader
{
    // No half way between two numbers has more digits; what comes behind them only tells whether the number is a little more.
    private const int MostDigits = 768;

    // 10 to the power of 768, times 2 to the power of 1078 and some more.
    private const int Words = 128;

    // Beyond these powers of ten the least digit is more than any number, and the highest one less than half of the least number.
    private const int LargestScale = 310;
    private const int SmallestScale = -326;

    private readonly int _mantissaBits;
    private readonly int _exponentBits;
    private BigNumber _digits;
    private BigNumber _divisor;
    private int _count;
    private bool _isMore;

    /// <summary>Begins a number without digits.</summary>
    /// <param name="words">Room for what is divided; see <see cref="Room"/>.</param>
    /// <param name="others">As much for what it is divided by.</param>
    /// <param name="mantissaBits">How many bits of the number are the fraction.</param>
    /// <param name="exponentBits">How many are the exponent.</param>
    internal FloatingReader(Span<uint> words, Span<uint> others, int mantissaBits, int exponentBits)
    {
        _digits = new BigNumber(words, 0);
        _divisor = new BigNumber(others, 1);
        _mantissaBits = mantissaBits;
        _exponentBits = exponentBits;
    }

    /// <summary>Words that one of the two needs.</summary>
    internal static int Room => Words;

    /// <summary>Takes the next digit.</summary>
    /// <returns>Whether it counts; if not, the number is ten times as large as its digits say.</returns>
    internal bool TryAppend(int digit)
    {
        if (_count == MostDigits)
        {
            _isMore |= digit != 0;
            return false;
        }

        // Zeros before the first digit are none.
        _count += _count == 0 && digit == 0 ? 0 : 1;
        _digits.MultiplyAndAdd(10, (uint)digit);
        return true;
    }

    /// <summary>The bits of the number.</summary>
    /// <param name="scale">The power of ten that the digits, as a whole number, are multiplied with.</param>
    internal ulong Bits(int scale)
    {
        ulong infinity = ((1UL << _exponentBits) - 1) << _mantissaBits;
        if (_digits.IsZero || _count + scale < SmallestScale)
        {
            return 0;
        }

        if (_count + scale > LargestScale)
        {
            return infinity;
        }

        if (_isMore)
        {
            // One more digit, so that the number is beyond the half way that its digits may be.
            _digits.MultiplyAndAdd(10, 1);
            scale--;
        }

        // The number is the quotient of two whole ones; both are shifted until it has as many bits as the fraction and one more.
        for (int power = scale; power > 0; power--)
        {
            _digits.Multiply(10);
        }

        for (int power = scale; power < 0; power++)
        {
            _divisor.Multiply(10);
        }

        int least = 2 - (1 << (_exponentBits - 1)) - _mantissaBits;
        int exponent = Math.Max(_digits.BitLength - _divisor.BitLength - _mantissaBits - 1, least);
        _digits.ShiftLeft(Math.Max(-exponent, 0));
        _divisor.ShiftLeft(Math.Max(exponent, 0));
        ulong mantissa = Quotient();
        if (mantissa >> (_mantissaBits + 1) != 0)
        {
            // One bit too many: it is the half, and what is left tells whether there is more.
            bool isOdd = (mantissa & 1) != 0;
            mantissa >>= 1;
            exponent++;
            mantissa += isOdd && (!_digits.IsZero || (mantissa & 1) != 0) ? 1u : 0;
        }
        else
        {
            mantissa += IsHalfOrMore(mantissa) ? 1u : 0;
        }

        // The highest bit of a mantissa that has all its bits is one in the exponent, and so is a carry out of it: the bits follow each other.
        ulong bits = ((ulong)(exponent - least) << _mantissaBits) + mantissa;
        return bits < infinity ? bits : infinity;
    }

    /// <summary>The whole part of the digits divided by the divisor, bit by bit; what is left stays in the digits.</summary>
    private ulong Quotient()
    {
        ulong quotient = 0;
        int shift = Math.Max(_digits.BitLength - _divisor.BitLength, 0);
        _divisor.ShiftLeft(shift);
        for (; shift >= 0; shift--)
        {
            quotient <<= 1;
            if (BigNumber.Compare(in _digits, in _divisor) >= 0)
            {
                _digits.Subtract(in _divisor);
                quotient |= 1;
            }

            if (shift > 0)
            {
                _divisor.ShiftRightByOne();
            }
        }

        return quotient;
    }

    // What is left is less than the _divisor. Of two that are equally near the even one is taken.
    private bool IsHalfOrMore(ulong mantissa)
    {
        _digits.Multiply(2);
        int comparison = BigNumber.Compare(in _digits, in _divisor);
        return comparison > 0 || (comparison == 0 && (mantissa & 1) != 0);
    }
}
