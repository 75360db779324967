// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Benchmarks.Cpu;

/// <summary>Writes numbers without making strings.</summary>
internal static class Hexadecimal
{
    private const int Digits = 4;

    internal static void Write(ushort value)
    {
        Span<byte> text = stackalloc byte[Digits];
        for (int place = 0; place < Digits; place++)
        {
            text[place] = "0123456789abcdef"u8[(value >> (4 * (Digits - 1 - place))) & 0xf];
        }

        Console.Write((ReadOnlySpan<byte>)text);
    }
}
