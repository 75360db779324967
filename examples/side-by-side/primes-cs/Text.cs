// SPDX-License-Identifier: Apache-2.0 OR MIT

/// <summary>Numbers on the console, without making strings.</summary>
internal static class Text
{
    private const int MostDigits = 10;

    /// <summary>Writes a number.</summary>
    /// <param name="value">The number.</param>
    /// <param name="radix">10 or 16.</param>
    /// <param name="width">The least number of digits, zeros in front; at most 10.</param>
    internal static void Write(uint value, uint radix, int width)
    {
        Span<byte> digits = stackalloc byte[MostDigits];
        int start = MostDigits;
        while (value != 0 || MostDigits - start < width)
        {
            digits[--start] = "0123456789abcdef"u8[(int)(value % radix)];
            value /= radix;
        }

        Console.Write((ReadOnlySpan<byte>)digits[start..]);
    }
}
