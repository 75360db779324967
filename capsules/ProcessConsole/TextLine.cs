// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;

namespace Tock.Capsules.ProcessConsole;

/// <summary>Text under construction, in a buffer of fixed size. What does not fit is cut off.</summary>
public sealed class TextLine
{
    private readonly byte[] _bytes;

    /// <summary>Initializes a new instance of the <see cref="TextLine"/> class.</summary>
    /// <param name="capacity">The most bytes it holds.</param>
    public TextLine(int capacity)
    {
        _bytes = new byte[capacity];
    }

    /// <summary>Gets the buffer; the first <see cref="Length"/> bytes are the text.</summary>
    public byte[] Buffer => _bytes;

    /// <summary>Gets the number of bytes.</summary>
    public int Length { get; private set; }

    /// <summary>Makes the line empty.</summary>
    public void Clear() => Length = 0;

    /// <summary>Takes the end off the line.</summary>
    /// <param name="length">How many bytes are left.</param>
    public void Truncate(int length) => Length = Math.Min(Length, length);

    /// <summary>Appends a byte.</summary>
    /// <param name="value">The byte.</param>
    public void Append(byte value)
    {
        if (Length < _bytes.Length)
        {
            _bytes[Length] = value;
            Length++;
        }
    }

    /// <summary>Appends text.</summary>
    /// <param name="text">The text.</param>
    public void Append(ReadOnlySpan<byte> text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            Append(text[i]);
        }
    }

    /// <summary>Appends text and fills up with blanks.</summary>
    /// <param name="text">The text.</param>
    /// <param name="width">Least number of characters.</param>
    public void AppendLeft(ReadOnlySpan<byte> text, int width)
    {
        Append(text);
        AppendBlanks(width - text.Length);
    }

    /// <summary>Appends blanks.</summary>
    /// <param name="count">How many; none if below 1.</param>
    public void AppendBlanks(int count)
    {
        for (int i = 0; i < count; i++)
        {
            Append((byte)' ');
        }
    }

    /// <summary>Appends a number in decimal.</summary>
    /// <param name="value">The number.</param>
    /// <param name="width">Least number of characters, filled with blanks on the left.</param>
    public void AppendDecimal(uint value, int width = 0)
    {
        int digits = 1;
        uint unit = 1;
        while (value / unit >= 10)
        {
            unit *= 10;
            digits++;
        }

        AppendBlanks(width - digits);
        for (; unit != 0; unit /= 10)
        {
            Append((byte)('0' + (value / unit % 10)));
        }
    }

    /// <summary>Appends a number in hexadecimal, eight digits after 0x.</summary>
    /// <param name="value">The number.</param>
    public void AppendHex(uint value)
    {
        Append("0x"u8);
        for (int shift = 28; shift >= 0; shift -= 4)
        {
            uint digit = (value >> shift) & 0xF;
            Append((byte)(digit < 10 ? '0' + digit : 'a' + digit - 10));
        }
    }

    /// <summary>Appends the first and last address of a range, and its size.</summary>
    /// <param name="start">First byte.</param>
    /// <param name="end">First byte after it.</param>
    public void AppendRange(uint start, uint end)
    {
        AppendHex(start);
        Append(".."u8);
        AppendHex(end - 1);
        AppendDecimal(end - start, 8);
        Append(" B"u8);
    }
}
