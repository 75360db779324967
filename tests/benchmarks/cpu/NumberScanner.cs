// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Benchmarks.Cpu;

/// <summary>A state machine that tells kinds of numbers in a text apart. The same as in states.c.</summary>
internal sealed class NumberScanner
{
    private const int TextLength = 160;
    private const int States = (int)NumberState.Wrong + 1;
    private const uint StepMask = 7;
    private const int LeastStep = 5;
    private const uint BitMask = 0xf;
    private const int Rounds = 4;

    private readonly byte[] _text = new byte[TextLength];
    private readonly ushort[] _ends = new ushort[States];
    private readonly ushort[] _changes = new ushort[States];

    // Repeated as often as it takes.
    private static ReadOnlySpan<byte> Text => "5012,-874,+122,0.9e-5,1.2e3,-.12,7E+4,0x1f,T0.3e-1,1.,e7,9e,--3,1+1,12345678.9,"u8;

    /// <summary>One round of all work.</summary>
    internal ushort Work(uint seed, ushort check)
    {
        Fill();
        for (int round = 0; round < Rounds; round++)
        {
            uint number = Numbers.Next(ref seed);
            int step = (int)(number & StepMask) + LeastStep;
            byte bits = (byte)((number >> 16) & BitMask);
            Scan();
            Disturb(step, bits);
            Scan();
            Disturb(step, bits);
        }

        return Check(check);
    }

    private static bool IsDigit(byte character) => character is >= (byte)'0' and <= (byte)'9';

    private static bool IsSign(byte character) => character is (byte)'+' or (byte)'-';

    private static NumberState After(NumberState state, byte character)
    {
        switch (state)
        {
            case NumberState.Begin:
                return IsDigit(character) ? NumberState.Integer
                    : IsSign(character) ? NumberState.Sign
                    : character == (byte)'.' ? NumberState.Fraction
                    : NumberState.Wrong;
            case NumberState.Sign:
                return IsDigit(character) ? NumberState.Integer : character == (byte)'.' ? NumberState.Fraction : NumberState.Wrong;
            case NumberState.Integer:
                return IsDigit(character) ? NumberState.Integer
                    : character == (byte)'.' ? NumberState.Fraction
                    : character is (byte)'e' or (byte)'E' ? NumberState.Exponent
                    : NumberState.Wrong;
            case NumberState.Fraction:
                return IsDigit(character) ? NumberState.Fraction : character is (byte)'e' or (byte)'E' ? NumberState.Exponent : NumberState.Wrong;
            case NumberState.Exponent:
                return IsDigit(character) ? NumberState.Scientific : IsSign(character) ? NumberState.ExponentSign : NumberState.Wrong;
            case NumberState.ExponentSign:
            case NumberState.Scientific:
                return IsDigit(character) ? NumberState.Scientific : NumberState.Wrong;
            default:
                return NumberState.Wrong;
        }
    }

    private void Fill()
    {
        ReadOnlySpan<byte> numbers = Text;
        int from = 0;
        for (int at = 0; at < TextLength; at++)
        {
            _text[at] = numbers[from];
            from = from + 1 < numbers.Length ? from + 1 : 0;
        }
    }

    // Changes every so-many-th character; doing it again undoes it.
    private void Disturb(int step, byte bits)
    {
        for (int at = 0; at < TextLength; at += step)
        {
            if (_text[at] != (byte)',')
            {
                _text[at] ^= bits;
            }
        }
    }

    private void Scan()
    {
        NumberState state = NumberState.Begin;
        for (int at = 0; at < TextLength; at++)
        {
            byte character = _text[at];
            if (character == (byte)',')
            {
                _ends[(int)state]++;
                state = NumberState.Begin;
                continue;
            }

            NumberState next = After(state, character);
            if (next != state)
            {
                _changes[(int)next]++;
            }

            state = next;
        }

        _ends[(int)state]++;
    }

    private ushort Check(ushort check)
    {
        for (int state = 0; state < States; state++)
        {
            check = Numbers.Check(Numbers.Check(check, _ends[state]), _changes[state]);
            _ends[state] = 0;
            _changes[state] = 0;
        }

        return check;
    }
}
