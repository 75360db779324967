// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System;

/// <summary>A whole number of many bits, not negative, in memory of its maker.</summary>
internal ref struct BigNumber
{
    private readonly Span<uint> _words;
    private int _length;

    internal BigNumber(Span<uint> words, ulong value)
    {
        _words = words;
        _words.Clear();
        _words[0] = (uint)value;
        _words[1] = (uint)(value >> 32);
        _length = 2;
        Trim();
    }

    internal readonly bool IsZero => _length == 0;

    /// <summary>Negative, 0 or positive as the first number is smaller, equal or larger.</summary>
    internal static int Compare(scoped in BigNumber left, scoped in BigNumber right)
    {
        if (left._length != right._length)
        {
            return left._length - right._length;
        }

        for (int index = left._length - 1; index >= 0; index--)
        {
            if (left._words[index] != right._words[index])
            {
                return left._words[index] < right._words[index] ? -1 : 1;
            }
        }

        return 0;
    }

    internal void CopyFrom(scoped in BigNumber other)
    {
        other._words.Slice(0, other._length).CopyTo(_words);
        _length = other._length;
    }

    /// <summary>How many bits the number has.</summary>
    internal readonly int BitLength => IsZero ? 0 : (32 * _length) - Numerics.BitOperations.LeadingZeroCount(_words[_length - 1]);

    internal void Multiply(uint factor)
    {
        MultiplyAndAdd(factor, 0);
    }

    internal void MultiplyAndAdd(uint factor, uint summand)
    {
        ulong carry = summand;
        for (int index = 0; index < _length; index++)
        {
            carry += (ulong)_words[index] * factor;
            _words[index] = (uint)carry;
            carry >>= 32;
        }

        if (carry != 0)
        {
            _words[_length++] = (uint)carry;
        }
    }

    internal void ShiftLeft(int count)
    {
        for (; count >= 31; count -= 31)
        {
            Multiply(1u << 31);
        }

        Multiply(1u << count);
    }

    internal void ShiftRightByOne()
    {
        uint carry = 0;
        for (int index = _length - 1; index >= 0; index--)
        {
            uint word = _words[index];
            _words[index] = (word >> 1) | carry;
            carry = word << 31;
        }

        Trim();
    }

    internal void Add(scoped in BigNumber other)
    {
        int length = Math.Max(_length, other._length);
        ulong carry = 0;
        for (int index = 0; index < length; index++)
        {
            carry += (index < _length ? _words[index] : 0ul) + (index < other._length ? other._words[index] : 0ul);
            _words[index] = (uint)carry;
            carry >>= 32;
        }

        _length = length;
        if (carry != 0)
        {
            _words[_length++] = (uint)carry;
        }
    }

    /// <summary>Takes a number away that is not larger.</summary>
    internal void Subtract(scoped in BigNumber other)
    {
        long borrow = 0;
        for (int index = 0; index < _length; index++)
        {
            borrow += (long)_words[index] - (index < other._length ? other._words[index] : 0);
            _words[index] = unchecked((uint)borrow);
            borrow >>= 32;
        }

        Trim();
    }

    /// <summary>Takes another number away as often as possible, which is less than ten times.</summary>
    internal int DivideOut(scoped in BigNumber divisor)
    {
        int quotient = 0;
        while (Compare(in this, in divisor) >= 0)
        {
            Subtract(in divisor);
            quotient++;
        }

        return quotient;
    }

    private void Trim()
    {
        while (_length > 0 && _words[_length - 1] == 0)
        {
            _length--;
        }
    }
}
