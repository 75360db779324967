// SPDX-License-Identifier: Apache-2.0 OR MIT

using Libtock;
using Tock;

namespace System;

/// <summary>
/// The console of the board (driver 0x1). What several applications write stays apart line by line; text goes out, and comes in, as UTF-8.
/// Without a console what is written is lost, and reading comes to its end at once.
/// </summary>
public static partial class Console
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

    /// <summary>Writes characters and ends the line.</summary>
    /// <param name="text">The characters.</param>
    public static void WriteLine(ReadOnlySpan<char> text)
    {
        Write(text, endsLine: true);
    }

    /// <summary>Writes characters.</summary>
    /// <param name="text">The characters.</param>
    public static void Write(ReadOnlySpan<char> text)
    {
        Write(text, endsLine: false);
    }

    /// <summary>Writes interpolated text and ends the line. It takes nothing of the heap for numbers, characters, texts and bytes.</summary>
    /// <param name="text">The text.</param>
    public static void WriteLine(ref ConsoleInterpolatedStringHandler text)
    {
        text.End(endsLine: true);
    }

    /// <summary>Writes interpolated text. It takes nothing of the heap for numbers, characters, texts and bytes.</summary>
    /// <param name="text">The text.</param>
    public static void Write(ref ConsoleInterpolatedStringHandler text)
    {
        text.End(endsLine: false);
    }

    /// <summary>Writes a number and ends the line.</summary>
    /// <param name="value">The number.</param>
    public static void WriteLine(int value)
    {
        WriteLine($"{value}");
    }

    /// <summary>Writes a number.</summary>
    /// <param name="value">The number.</param>
    public static void Write(int value)
    {
        Write($"{value}");
    }

    /// <summary>Writes a number and ends the line.</summary>
    /// <param name="value">The number.</param>
    public static void WriteLine(uint value)
    {
        WriteLine($"{value}");
    }

    /// <summary>Writes a number.</summary>
    /// <param name="value">The number.</param>
    public static void Write(uint value)
    {
        Write($"{value}");
    }

    /// <summary>Writes a number and ends the line.</summary>
    /// <param name="value">The number.</param>
    public static void WriteLine(long value)
    {
        WriteLine($"{value}");
    }

    /// <summary>Writes a number.</summary>
    /// <param name="value">The number.</param>
    public static void Write(long value)
    {
        Write($"{value}");
    }

    /// <summary>Writes a character and ends the line.</summary>
    /// <param name="value">The character.</param>
    public static void WriteLine(char value)
    {
        Write(new ReadOnlySpan<char>(in value), endsLine: true);
    }

    /// <summary>Writes a character.</summary>
    /// <param name="value">The character.</param>
    public static void Write(char value)
    {
        Write(new ReadOnlySpan<char>(in value), endsLine: false);
    }

    /// <summary>Writes True or False and ends the line.</summary>
    /// <param name="value">Which.</param>
    public static void WriteLine(bool value)
    {
        WriteLine($"{value}");
    }

    /// <summary>Writes the text of an object and ends the line.</summary>
    /// <param name="value">The object; null writes an empty line.</param>
    public static void WriteLine(object? value)
    {
        Write(value?.ToString(), endsLine: true);
    }

    /// <summary>Writes the text of an object.</summary>
    /// <param name="value">The object; null writes nothing.</param>
    public static void Write(object? value)
    {
        Write(value?.ToString(), endsLine: false);
    }

    /// <summary>Writes bytes as they are.</summary>
    /// <param name="bytes">The bytes.</param>
    public static void Write(ReadOnlySpan<byte> bytes)
    {
        s_line?.WaitUntilWritten();
        ConsoleWriter.Write(bytes);
    }

    private static void Write(ReadOnlySpan<char> text, bool endsLine)
    {
        Span<byte> portion = stackalloc byte[PortionSize];
        int length;
        do
        {
            length = Utf8.Encode(ref text, portion[..(PortionSize - 1)]);
            if (text.IsEmpty && endsLine)
            {
                portion[length++] = (byte)'\n';
            }

            Write(portion[..length]);
        }
        while (!text.IsEmpty);
    }
}
