// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace BenchCpu;

/// <summary>Says a number without making a string.</summary>
internal static class Decimal
{
    internal static void Say(string before, uint value, string behind)
    {
        Span<byte> digits = stackalloc byte[10];
        int start = digits.Length;
        do
        {
            digits[--start] = (byte)('0' + (value % 10));
            value /= 10;
        }
        while (value != 0);

        Console.Write(before);
        Console.Write((ReadOnlySpan<byte>)digits[start..]);
        Console.WriteLine(behind);
    }
}
