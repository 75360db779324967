// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Benchmarks.Cpu;

/// <summary>Data of the benchmark: numbers that follow from a seed, and the check value over results. The same as in numbers.c.</summary>
internal static class Numbers
{
    private const uint Polynomial = 0x1021;
    private const int Bits = 16;

    /// <summary>The next number after a state: xorshift of 32 bits (Marsaglia). The state is not 0.</summary>
    internal static uint Next(ref uint state)
    {
        uint value = state;
        value ^= value << 13;
        value ^= value >> 17;
        value ^= value << 5;
        state = value;
        return value;
    }

    /// <summary>Adds 16 bits to a check value: CRC-16 with the polynomial 0x1021, the high bit first.</summary>
    internal static ushort Check(ushort check, ushort value)
    {
        uint remainder = (uint)(check ^ value);
        for (int bit = 0; bit < Bits; bit++)
        {
            remainder <<= 1;
            if ((remainder & 0x10000) != 0)
            {
                remainder ^= 0x10000 | Polynomial;
            }
        }

        return (ushort)remainder;
    }

    /// <summary>Adds 32 bits, the lower half first.</summary>
    internal static ushort CheckWide(ushort check, uint value) => Check(Check(check, (ushort)value), (ushort)(value >> 16));
}
