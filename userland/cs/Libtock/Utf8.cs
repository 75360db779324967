// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;

namespace Libtock;

/// <summary>Text as UTF-8, a portion at a time.</summary>
internal static class Utf8
{
    /// <summary>How many bytes one character of Unicode takes at the most.</summary>
    internal const int Longest = 4;

    /// <summary>Encodes the beginning of a text.</summary>
    /// <param name="text">The text; what is left of it.</param>
    /// <param name="target">Where the bytes go; room for one character at least.</param>
    /// <returns>How many bytes there are.</returns>
    internal static int Encode(ref ReadOnlySpan<char> text, scoped Span<byte> target)
    {
        int length = 0;
        while (!text.IsEmpty && target.Length - length >= Longest)
        {
            int rune = text[0];
            int taken = 1;
            if (rune is >= 0xD800 and < 0xDC00 && text.Length > 1 && text[1] is >= '\uDC00' and < '\uE000')
            {
                rune = 0x10000 + ((rune - 0xD800) << 10) + (text[1] - 0xDC00);
                taken = 2;
            }

            length += Encode(rune, target[length..]);
            text = text[taken..];
        }

        return length;
    }

    // A surrogate without its other half becomes the replacement character.
    private static int Encode(int rune, scoped Span<byte> target)
    {
        if (rune < 0x80)
        {
            target[0] = (byte)rune;
            return 1;
        }

        if (rune is >= 0xD800 and < 0xE000)
        {
            rune = 0xFFFD;
        }

        int rest = rune < 0x800 ? 1 : rune < 0x10000 ? 2 : 3;
        int lead = rest == 1 ? 0xC0 : rest == 2 ? 0xE0 : 0xF0;
        target[0] = (byte)(lead | (rune >> (6 * rest)));
        for (int index = 1; index <= rest; index++)
        {
            target[index] = (byte)(0x80 | ((rune >> (6 * (rest - index))) & 0x3F));
        }

        return rest + 1;
    }
}
