// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;

namespace Tock.Capsules.ProcessConsole;

/// <summary>
/// One line being typed: printable ASCII, the cursor keys, Home, End, Delete and Backspace, and Ctrl-A, E, B, F, D, K, U, W, P, N, L.
/// </summary>
internal sealed class LineEditor
{
    /// <summary>The longest line, in characters; more are not taken.</summary>
    internal const int Capacity = 64;

    private const byte Escape = 0x1B;
    private const byte Backspace = 0x08;
    private const byte Rubout = 0x7F;

    private readonly byte[] _text = new byte[Capacity];
    private EscapeState _escape;
    private byte _parameter;
    private bool _afterReturn;

    private enum EscapeState
    {
        None,
        Begun,
        Bracket,
    }

    /// <summary>Gets the number of characters.</summary>
    internal int Length { get; private set; }

    /// <summary>Gets the place of the cursor, from 0 to <see cref="Length"/>.</summary>
    internal int Cursor { get; private set; }

    /// <summary>Gets the line.</summary>
    internal ReadOnlySpan<byte> Text => new(_text, 0, Length);

    /// <summary>Makes the line empty.</summary>
    internal void Clear()
    {
        Length = 0;
        Cursor = 0;
    }

    /// <summary>Replaces the line; the cursor goes to its end.</summary>
    /// <param name="text">The new line.</param>
    internal void Set(ReadOnlySpan<byte> text)
    {
        Length = Math.Min(text.Length, Capacity);
        text.Slice(0, Length).CopyTo(_text);
        Cursor = Length;
    }

    /// <summary>Inserts a character at the cursor.</summary>
    /// <param name="value">The character.</param>
    /// <returns>Whether and where the line changed.</returns>
    internal EditResult Insert(byte value)
    {
        if (Length == Capacity)
        {
            return EditResult.None;
        }

        for (int i = Length; i > Cursor; i--)
        {
            _text[i] = _text[i - 1];
        }

        _text[Cursor] = value;
        Length++;
        Cursor++;
        return Cursor == Length ? EditResult.Appended : EditResult.Changed;
    }

    /// <summary>Takes a typed byte.</summary>
    /// <param name="value">The byte.</param>
    /// <returns>What it did.</returns>
    internal EditResult Take(byte value)
    {
        // CR, LF and CR LF all end one line.
        bool endsAgain = value == (byte)'\n' && _afterReturn;
        _afterReturn = value == (byte)'\r';
        if (endsAgain)
        {
            return EditResult.None;
        }

        if (_escape != EscapeState.None)
        {
            return TakeEscaped(value);
        }

        if (value >= 0x20 && value < Rubout)
        {
            return Insert(value);
        }

        return value switch
        {
            (byte)'\r' or (byte)'\n' => EditResult.Entered,
            (byte)'\t' => EditResult.Complete,
            Escape => BeginEscape(),
            Backspace or Rubout => Remove(Cursor - 1, Cursor),
            0x01 => MoveTo(0),
            0x02 => MoveTo(Cursor - 1),
            0x04 => Remove(Cursor, Cursor + 1),
            0x05 => MoveTo(Length),
            0x06 => MoveTo(Cursor + 1),
            0x0B => Remove(Cursor, Length),
            0x0C => EditResult.Changed,
            0x0E => EditResult.Next,
            0x10 => EditResult.Previous,
            0x15 => Remove(0, Cursor),
            0x17 => Remove(WordStart(), Cursor),
            _ => EditResult.None,
        };
    }

    private EditResult BeginEscape()
    {
        _escape = EscapeState.Begun;
        return EditResult.None;
    }

    /// <summary>Takes what follows Escape: the terminals' sequences for keys, ESC [ or O, digits, and a final character.</summary>
    private EditResult TakeEscaped(byte value)
    {
        if (_escape == EscapeState.Begun)
        {
            _escape = value == (byte)'[' || value == (byte)'O' ? EscapeState.Bracket : EscapeState.None;
            _parameter = 0;
            return EditResult.None;
        }

        if (value >= (byte)'0' && value <= (byte)';')
        {
            _parameter = value;
            return EditResult.None;
        }

        _escape = EscapeState.None;
        return value switch
        {
            (byte)'A' => EditResult.Previous,
            (byte)'B' => EditResult.Next,
            (byte)'C' => MoveTo(Cursor + 1),
            (byte)'D' => MoveTo(Cursor - 1),
            (byte)'H' => MoveTo(0),
            (byte)'F' => MoveTo(Length),
            (byte)'~' => _parameter switch
            {
                (byte)'1' or (byte)'7' => MoveTo(0),
                (byte)'4' or (byte)'8' => MoveTo(Length),
                (byte)'3' => Remove(Cursor, Cursor + 1),
                _ => EditResult.None,
            },
            _ => EditResult.None,
        };
    }

    private EditResult MoveTo(int position)
    {
        if (position < 0 || position > Length || position == Cursor)
        {
            return EditResult.None;
        }

        Cursor = position;
        return EditResult.Changed;
    }

    private EditResult Remove(int start, int end)
    {
        if (start < 0 || end > Length || start == end)
        {
            return EditResult.None;
        }

        for (int i = end; i < Length; i++)
        {
            _text[start + i - end] = _text[i];
        }

        Length -= end - start;
        Cursor = start;
        return EditResult.Changed;
    }

    private int WordStart()
    {
        int start = Cursor;
        while (start > 0 && _text[start - 1] == (byte)' ')
        {
            start--;
        }

        while (start > 0 && _text[start - 1] != (byte)' ')
        {
            start--;
        }

        return start;
    }
}
