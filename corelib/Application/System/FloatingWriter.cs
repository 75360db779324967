// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System;

/// <summary>Puts decimal digits and a point where a format wants them; counts on where the room ends.</summary>
internal ref struct FloatingWriter
{
    private readonly Span<char> _destination;
    private readonly int _scale;
    private ReadOnlySpan<char> _digits;

    internal FloatingWriter(Span<char> destination, ReadOnlySpan<char> digits, int scale)
    {
        _destination = destination;
        _digits = digits;
        _scale = digits.IsEmpty ? 1 : scale;
        Length = 0;
    }

    /// <summary>How long the text is.</summary>
    internal int Length { get; private set; }

    /// <summary>Whether there was room for it.</summary>
    internal readonly bool Fits => Length <= _destination.Length;

    internal void Put(char character)
    {
        if (Length < _destination.Length)
        {
            _destination[Length] = character;
        }

        Length++;
    }

    /// <summary>Leaves zeros at the end out.</summary>
    internal void TrimZeros()
    {
        _digits = _digits.TrimEnd('0');
    }

    /// <summary>Digits with a point.</summary>
    /// <param name="places">Digits behind the point; -1: as many as there are.</param>
    /// <param name="optional">How many of these are left out where they are 0.</param>
    /// <param name="hasGroups">Whether commas stand between thousands.</param>
    internal void PutFixed(int places, int optional, bool hasGroups)
    {
        int whole = Math.Max(_scale, 1);
        for (int index = 0; index < whole; index++)
        {
            if (hasGroups && index > 0 && (whole - index) % 3 == 0)
            {
                Put(',');
            }

            Put(Digit(_scale - whole + index));
        }

        if (places < 0)
        {
            places = Math.Max(_digits.Length - _scale, 0);
        }

        while (optional > 0 && places > 0 && Digit(_scale + places - 1) == '0')
        {
            optional--;
            places--;
        }

        if (places > 0)
        {
            Put('.');
        }

        for (int index = 0; index < places; index++)
        {
            Put(Digit(_scale + index));
        }
    }

    /// <summary>A digit, a point, digits, and the power of ten.</summary>
    internal void PutScientific(int places, int leastExponentDigits, char mark)
    {
        Put(Digit(0));
        places = places < 0 ? Math.Max(_digits.Length - 1, 0) : places;
        if (places > 0)
        {
            Put('.');
        }

        for (int index = 1; index <= places; index++)
        {
            Put(Digit(index));
        }

        int exponent = _digits.IsEmpty ? 0 : _scale - 1;
        Put(mark);
        Put(exponent < 0 ? '-' : '+');
        ReadOnlySpan<char> text = Number.Decimal(Number.Magnitude(exponent), stackalloc char[Number.LongestInt32]);
        for (int missing = leastExponentDigits - text.Length; missing > 0; missing--)
        {
            Put('0');
        }

        foreach (char character in text)
        {
            Put(character);
        }
    }

    private readonly char Digit(int index)
    {
        return (uint)index < (uint)_digits.Length ? _digits[index] : '0';
    }
}
