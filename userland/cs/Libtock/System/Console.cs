// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock;

namespace System;

/// <summary>The console of the board. What several applications write stays apart line by line; text goes out as UTF-8.</summary>
public static class Console
{
    private const int PortionSize = 32;

    /// <summary>Ends the line.</summary>
    public static void WriteLine()
    {
        Write("\n"u8);
    }

    /// <summary>Writes text and ends the line.</summary>
    /// <param name="text">The text; null writes an empty line.</param>
    public static void WriteLine(string? text)
    {
        Write(text, endsLine: true);
    }

    /// <summary>Writes text.</summary>
    /// <param name="text">The text; null writes nothing.</param>
    public static void Write(string? text)
    {
        Write(text, endsLine: false);
    }

    /// <summary>Writes bytes as they are.</summary>
    /// <param name="bytes">The bytes.</param>
    public static void Write(ReadOnlySpan<byte> bytes)
    {
        ConsoleWriter.Write(bytes);
    }

    private static void Write(ReadOnlySpan<char> text, bool endsLine)
    {
        Span<byte> portion = stackalloc byte[PortionSize];
        int length = 0;
        for (int index = 0; index < text.Length; index++)
        {
            int rune = text[index];
            if (rune is >= 0xD800 and < 0xDC00 && index + 1 < text.Length && text[index + 1] is >= '\uDC00' and < '\uE000')
            {
                rune = 0x10000 + ((rune - 0xD800) << 10) + (text[++index] - 0xDC00);
            }

            if (length > PortionSize - 5)
            {
                Write(portion[..length]);
                length = 0;
            }

            length += Encode(rune, portion[length..]);
        }

        if (endsLine)
        {
            portion[length++] = (byte)'\n';
        }

        Write(portion[..length]);
    }

    // A surrogate without its other half becomes the replacement character.
    private static int Encode(int rune, Span<byte> target)
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
