// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Benchmarks.Cpu;

/// <summary>Work on square matrices of integers. The same as in matrix.c.</summary>
internal sealed class Matrices
{
    private const int Size = 12;
    private const int Cells = Size * Size;
    private const uint ValueMask = 0x3ff;
    private const int Middle = 0x200;
    private const int LowBits = 0xf;
    private const int HighBits = 0x7f;

    private readonly short[] _left = new short[Cells];
    private readonly short[] _right = new short[Cells];
    private readonly int[] _product = new int[Cells];
    private readonly int[] _vector = new int[Size];

    /// <summary>One round of all work.</summary>
    internal ushort Work(uint seed, ushort check)
    {
        Fill(seed);
        Add((short)(seed & LowBits));
        Multiply();
        MultiplyVector();
        check = Check(check);
        Transpose();
        Multiply();
        Mix();
        return Check(check);
    }

    private void Fill(uint seed)
    {
        for (int cell = 0; cell < Cells; cell++)
        {
            _left[cell] = (short)((int)(Numbers.Next(ref seed) & ValueMask) - Middle);
            _right[cell] = (short)((int)(Numbers.Next(ref seed) & ValueMask) - Middle);
        }
    }

    private void Add(short value)
    {
        for (int cell = 0; cell < Cells; cell++)
        {
            _left[cell] = (short)(_left[cell] + value);
        }
    }

    private void Transpose()
    {
        for (int row = 0; row < Size; row++)
        {
            for (int column = row + 1; column < Size; column++)
            {
                short upper = _right[(row * Size) + column];
                _right[(row * Size) + column] = _right[(column * Size) + row];
                _right[(column * Size) + row] = upper;
            }
        }
    }

    private void Multiply()
    {
        short[] right = _right;
        for (int row = 0; row < Size; row++)
        {
            ReadOnlySpan<short> left = new(_left, row * Size, Size);
            for (int column = 0; column < Size; column++)
            {
                int sum = 0;
                for (int i = 0; i < left.Length; i++)
                {
                    sum += left[i] * right[(i * Size) + column];
                }

                _product[(row * Size) + column] = sum;
            }
        }
    }

    private void MultiplyVector()
    {
        for (int row = 0; row < Size; row++)
        {
            int sum = 0;
            for (int i = 0; i < Size; i++)
            {
                sum += _left[(row * Size) + i] * _right[i];
            }

            _vector[row] = sum;
        }
    }

    private void Mix()
    {
        for (int cell = 0; cell < Cells; cell++)
        {
            int value = _product[cell];
            _product[cell] = ((value >> 2) & LowBits) * ((value >> 5) & HighBits);
        }
    }

    private ushort Check(ushort check)
    {
        for (int row = 0; row < Size; row++)
        {
            uint sum = 0;
            for (int column = 0; column < Size; column++)
            {
                sum += (uint)_product[(row * Size) + column];
            }

            check = Numbers.CheckWide(Numbers.CheckWide(check, sum), (uint)_vector[row]);
        }

        return check;
    }
}
