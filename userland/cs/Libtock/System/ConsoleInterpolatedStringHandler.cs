// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime.CompilerServices;
using Libtock;

namespace System;

/// <summary>
/// Writes interpolated text to the console as it is put together. Its parts go through a buffer on the stack, so it needs no heap. It is no ref
/// struct, so that a value in the text may be awaited.
/// </summary>
[InterpolatedStringHandler]
public struct ConsoleInterpolatedStringHandler
{
    private const int LongestValue = 40;
    private const int LongestDecimal = 11;

    private ConsolePortion _portion;
    private int _length;

    /// <summary>Begins a text.</summary>
    /// <param name="literalLength">The number of characters that are fixed.</param>
    /// <param name="formattedCount">The number of places to fill.</param>
    public ConsoleInterpolatedStringHandler(int literalLength, int formattedCount)
    {
        _portion = default;
        _length = 0;
    }

    /// <summary>Appends a fixed part.</summary>
    /// <param name="value">The part.</param>
    public void AppendLiteral(string value)
    {
        Append(value);
    }

    /// <summary>Appends a text.</summary>
    /// <param name="value">The text.</param>
    public void AppendFormatted(string? value)
    {
        Append(value);
    }

    /// <summary>Appends a text, with spaces before it up to a width, or behind it where the width is negative.</summary>
    /// <param name="value">The text.</param>
    /// <param name="alignment">The width.</param>
    public void AppendFormatted(string? value, int alignment)
    {
        Append(value, alignment);
    }

    /// <summary>Appends characters.</summary>
    /// <param name="value">The characters.</param>
    public void AppendFormatted(scoped ReadOnlySpan<char> value)
    {
        Append(value);
    }

    /// <summary>Appends bytes that are UTF-8.</summary>
    /// <param name="value">The bytes.</param>
    public void AppendFormatted(scoped ReadOnlySpan<byte> value)
    {
        while (!value.IsEmpty)
        {
            Span<byte> room = ((Span<byte>)_portion)[_length..];
            int length = value.Length < room.Length ? value.Length : room.Length;
            value[..length].CopyTo(room);
            _length += length;
            value = value[length..];
            if (!value.IsEmpty)
            {
                Flush();
            }
        }
    }

    /// <summary>Appends a value.</summary>
    /// <param name="value">The value.</param>
    /// <typeparam name="T">Its type.</typeparam>
    public void AppendFormatted<T>(T value)
    {
        AppendPlain(value, 0);
    }

    /// <summary>Appends a value in a format.</summary>
    /// <param name="value">The value.</param>
    /// <param name="format">The format, as its ToString takes it.</param>
    /// <typeparam name="T">Its type.</typeparam>
    public void AppendFormatted<T>(T value, string? format)
    {
        AppendValue(value, 0, format);
    }

    /// <summary>Appends a value, with spaces before it up to a width, or behind it where the width is negative.</summary>
    /// <param name="value">The value.</param>
    /// <param name="alignment">The width.</param>
    /// <typeparam name="T">Its type.</typeparam>
    public void AppendFormatted<T>(T value, int alignment)
    {
        AppendPlain(value, alignment);
    }

    /// <summary>Appends a value in a format, with spaces before it up to a width, or behind it where the width is negative.</summary>
    /// <param name="value">The value.</param>
    /// <param name="alignment">The width.</param>
    /// <param name="format">The format, as its ToString takes it.</param>
    /// <typeparam name="T">Its type.</typeparam>
    public void AppendFormatted<T>(T value, int alignment, string? format)
    {
        AppendValue(value, alignment, format);
    }

    /// <summary>Writes what is left.</summary>
    internal void End(bool endsLine)
    {
        if (endsLine)
        {
            AppendFormatted("\n"u8);
        }

        Flush();
    }

    // The everyday numbers, and enumerations, without a format: then no code for formats is in the application. The compiler knows the type, so one of these branches remains.
    private void AppendPlain<T>(T value, int alignment)
    {
        if (typeof(T) == typeof(int))
        {
            AppendDecimal((int)(object)value!, alignment);
        }
        else if (typeof(T) == typeof(short))
        {
            AppendDecimal((short)(object)value!, alignment);
        }
        else if (typeof(T) == typeof(uint))
        {
            AppendDecimal((uint)(object)value!, isNegative: false, alignment);
        }
        else if (typeof(T) == typeof(ushort))
        {
            AppendDecimal((ushort)(object)value!, isNegative: false, alignment);
        }
        else if (typeof(T) == typeof(byte))
        {
            AppendDecimal((byte)(object)value!, isNegative: false, alignment);
        }
        else if (default(T) is Enum)
        {
            Append(value!.ToString(), alignment);
        }
        else
        {
            AppendValue(value, alignment, null);
        }
    }

    private void AppendDecimal(int value, int alignment)
    {
        AppendDecimal(unchecked(value < 0 ? 0u - (uint)value : (uint)value), value < 0, alignment);
    }

    private void AppendDecimal(uint magnitude, bool isNegative, int alignment)
    {
        Span<char> text = stackalloc char[LongestDecimal];
        int first = text.Length;
        do
        {
            text[--first] = (char)('0' + (magnitude % 10));
            magnitude /= 10;
        }
        while (magnitude != 0);
        if (isNegative)
        {
            text[--first] = '-';
        }

        Append(text[first..], alignment);
    }

    private void AppendValue<T>(T value, int alignment, string? format)
    {
        Span<char> text = stackalloc char[LongestValue];
        int length = 0;
        bool fits;

        // The compiler knows the type, so one of these branches remains, and nothing is boxed.
        if (typeof(T) == typeof(int))
        {
            fits = ((int)(object)value!).TryFormat(text, out length, format);
        }
        else if (typeof(T) == typeof(uint))
        {
            fits = ((uint)(object)value!).TryFormat(text, out length, format);
        }
        else if (typeof(T) == typeof(long))
        {
            fits = ((long)(object)value!).TryFormat(text, out length, format);
        }
        else if (typeof(T) == typeof(ulong))
        {
            fits = ((ulong)(object)value!).TryFormat(text, out length, format);
        }
        else if (typeof(T) == typeof(byte))
        {
            fits = ((uint)(byte)(object)value!).TryFormat(text, out length, format);
        }
        else if (typeof(T) == typeof(ushort))
        {
            fits = ((uint)(ushort)(object)value!).TryFormat(text, out length, format);
        }
        else if (typeof(T) == typeof(short))
        {
            fits = ((short)(object)value!).TryFormat(text, out length, format);
        }
        else if (typeof(T) == typeof(char))
        {
            text[0] = (char)(object)value!;
            length = 1;
            fits = true;
        }
        else if (typeof(T) == typeof(bool))
        {
            Append((bool)(object)value! ? "True" : "False", alignment);
            return;
        }
        else
        {
            fits = value is ISpanFormattable && ((ISpanFormattable)value).TryFormat(text, out length, format, null);
        }

        if (fits)
        {
            Append(text[..length], alignment);
        }
        else
        {
            Append(value is IFormattable ? ((IFormattable)value).ToString(format, null) : value?.ToString(), alignment);
        }
    }

    private void Append(scoped ReadOnlySpan<char> text, int alignment)
    {
        Pad(alignment - text.Length);
        Append(text);
        Pad(-alignment - text.Length);
    }

    private void Pad(int count)
    {
        for (; count > 0; count--)
        {
            AppendFormatted(" "u8);
        }
    }

    private void Append(scoped ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            _length += Utf8.Encode(ref text, ((Span<byte>)_portion)[_length..]);
            if (!text.IsEmpty)
            {
                Flush();
            }
        }
    }

    private void Flush()
    {
        Console.Write(((Span<byte>)_portion)[.._length]);
        _length = 0;
    }
}
