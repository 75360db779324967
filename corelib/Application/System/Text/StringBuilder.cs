// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace System.Text;

/// <summary>A text that can be changed.</summary>
public sealed partial class StringBuilder
{
    private const int FirstCapacity = 16;

    private char[] _characters;
    private int _length;

    /// <summary>Makes an empty text.</summary>
    public StringBuilder()
        : this(FirstCapacity)
    {
    }

    /// <summary>Makes an empty text with room for a number of characters.</summary>
    public StringBuilder(int capacity)
    {
        Throw.IfNegative(capacity, nameof(capacity));
        _characters = new char[Math.Max(capacity, 1)];
    }

    /// <summary>Makes a text that begins as another one.</summary>
    public StringBuilder(string? value)
        : this(Math.Max(FirstCapacity, value?.Length ?? 0))
    {
        Append(value);
    }

    /// <summary>The number of characters; a larger one adds zeros.</summary>
    public int Length
    {
        get => _length;
        set
        {
            Throw.IfNegative(value, nameof(value));
            if (value > _length)
            {
                Append('\0', value - _length);
            }

            _length = value;
        }
    }

    /// <summary>How many characters there is room for.</summary>
    public int Capacity
    {
        get => _characters.Length;
        set
        {
            if (value < _length)
            {
                Throw.ArgumentOutOfRange(nameof(value));
            }

            Array.Resize(ref _characters!, value);
        }
    }

    /// <summary>The character at an index.</summary>
    [IndexerName("Chars")]
    public char this[int index]
    {
        get
        {
            if ((uint)index >= (uint)_length)
            {
                Throw.IndexOutOfRange();
            }

            return _characters[index];
        }

        set
        {
            if ((uint)index >= (uint)_length)
            {
                Throw.ArgumentOutOfRange(nameof(index));
            }

            _characters[index] = value;
        }
    }

    private Span<char> Text => new Span<char>(_characters, 0, _length);

    /// <summary>Appends a character.</summary>
    public StringBuilder Append(char value)
    {
        return Append(new ReadOnlySpan<char>(in value));
    }

    /// <summary>Appends a character a number of times.</summary>
    public StringBuilder Append(char value, int repeatCount)
    {
        Throw.IfNegative(repeatCount, nameof(repeatCount));
        Open(_length, repeatCount).Fill(value);
        return this;
    }

    /// <summary>Appends characters.</summary>
    public StringBuilder Append(ReadOnlySpan<char> value)
    {
        value.CopyTo(Open(_length, value.Length));
        return this;
    }

    /// <summary>Appends characters.</summary>
    public StringBuilder Append(char[]? value)
    {
        return Append((ReadOnlySpan<char>)value);
    }

    /// <summary>Appends a part of an array.</summary>
    public StringBuilder Append(char[] value, int startIndex, int charCount)
    {
        return Append(new ReadOnlySpan<char>(value, startIndex, charCount));
    }

    /// <summary>Appends a text.</summary>
    public StringBuilder Append(string? value)
    {
        return Append((ReadOnlySpan<char>)value);
    }

    /// <summary>Appends a part of a text.</summary>
    public StringBuilder Append(string? value, int startIndex, int count)
    {
        return Append(((ReadOnlySpan<char>)value).Slice(startIndex, count));
    }

    /// <summary>Appends another text.</summary>
    public StringBuilder Append(StringBuilder? value)
    {
        return value is null ? this : Append(value.ToString());
    }

    /// <summary>Appends True or False.</summary>
    public StringBuilder Append(bool value)
    {
        return Append(value ? "True" : "False");
    }

    /// <summary>Appends a number.</summary>
    public StringBuilder Append(byte value)
    {
        return Append((uint)value);
    }

    /// <summary>Appends a number.</summary>
    public StringBuilder Append(sbyte value)
    {
        return Append((int)value);
    }

    /// <summary>Appends a number.</summary>
    public StringBuilder Append(short value)
    {
        return Append((int)value);
    }

    /// <summary>Appends a number.</summary>
    public StringBuilder Append(ushort value)
    {
        return Append((uint)value);
    }

    /// <summary>Appends a number.</summary>
    public StringBuilder Append(int value)
    {
        return Append(Number.Decimal(value, stackalloc char[Number.LongestInt32]));
    }

    /// <summary>Appends a number.</summary>
    public StringBuilder Append(uint value)
    {
        return Append(Number.Decimal(value, stackalloc char[Number.LongestInt32]));
    }

    /// <summary>Appends a number.</summary>
    public StringBuilder Append(long value)
    {
        return Append(Number.Decimal(value, stackalloc char[Number.LongestInt64]));
    }

    /// <summary>Appends a number.</summary>
    public StringBuilder Append(ulong value)
    {
        return Append(Number.Decimal(value, stackalloc char[Number.LongestInt64]));
    }

    /// <summary>Appends the text of an object.</summary>
    public StringBuilder Append(object? value)
    {
        return Append(value?.ToString());
    }

    /// <summary>Appends an interpolated text.</summary>
    public StringBuilder Append([InterpolatedStringHandlerArgument("")] ref AppendInterpolatedStringHandler handler)
    {
        return handler.End();
    }

    /// <summary>Appends an interpolated text; the provider is not asked.</summary>
    public StringBuilder Append(IFormatProvider? provider, [InterpolatedStringHandlerArgument("", "provider")] ref AppendInterpolatedStringHandler handler)
    {
        return handler.End();
    }

    /// <summary>Appends a line break.</summary>
    public StringBuilder AppendLine()
    {
        return Append('\n');
    }

    /// <summary>Appends a text and a line break.</summary>
    public StringBuilder AppendLine(string? value)
    {
        return Append(value).AppendLine();
    }

    /// <summary>Appends an interpolated text and a line break.</summary>
    public StringBuilder AppendLine([InterpolatedStringHandlerArgument("")] ref AppendInterpolatedStringHandler handler)
    {
        return handler.End().AppendLine();
    }

    /// <summary>Appends a text in which {0}, {1:X4}, {2,8} and so on stand for the arguments.</summary>
    public StringBuilder AppendFormat(string format, params ReadOnlySpan<object?> args)
    {
        return Append(string.Format(format, args));
    }

    /// <summary>Appends a text in which {0}, {1:X4}, {2,8} and so on stand for the arguments; the provider is not asked.</summary>
    public StringBuilder AppendFormat(IFormatProvider? provider, string format, params ReadOnlySpan<object?> args)
    {
        return AppendFormat(format, args);
    }

    /// <summary>Appends texts with a separator between them.</summary>
    public StringBuilder AppendJoin(string? separator, params string?[] values)
    {
        return Append(string.Join(separator, values));
    }

    /// <summary>Appends texts with a separator between them.</summary>
    public StringBuilder AppendJoin<T>(string? separator, IEnumerable<T> values)
    {
        return Append(string.Join(separator, values));
    }

    /// <summary>Appends texts with a separator between them.</summary>
    public StringBuilder AppendJoin<T>(char separator, IEnumerable<T> values)
    {
        return Append(string.Join(separator, values));
    }

    /// <summary>Removes all characters; the room stays.</summary>
    public StringBuilder Clear()
    {
        _length = 0;
        return this;
    }

    /// <summary>Copies characters to the start of a span.</summary>
    public void CopyTo(int sourceIndex, Span<char> destination, int count)
    {
        Text.Slice(sourceIndex, count).CopyTo(destination);
    }

    /// <summary>Makes room for a number of characters.</summary>
    /// <returns>How many there is room for.</returns>
    public int EnsureCapacity(int capacity)
    {
        if (capacity > Capacity)
        {
            Capacity = capacity;
        }

        return Capacity;
    }

    /// <summary>Whether the characters are those of a span.</summary>
    public bool Equals(ReadOnlySpan<char> span)
    {
        return Text.SequenceEqual(span);
    }

    /// <summary>Whether both hold the same characters.</summary>
    public bool Equals([NotNullWhen(true)] StringBuilder? sb)
    {
        return sb is not null && Text.SequenceEqual((ReadOnlySpan<char>)sb.Text);
    }

    /// <summary>Puts characters at an index; those from there on move up.</summary>
    public StringBuilder Insert(int index, ReadOnlySpan<char> value)
    {
        value.CopyTo(Open(index, value.Length));
        return this;
    }

    /// <summary>Puts a text at an index; the characters from there on move up.</summary>
    public StringBuilder Insert(int index, string? value)
    {
        return Insert(index, (ReadOnlySpan<char>)value);
    }

    /// <summary>Puts a character at an index; those from there on move up.</summary>
    public StringBuilder Insert(int index, char value)
    {
        return Insert(index, new ReadOnlySpan<char>(in value));
    }

    /// <summary>Puts a number at an index; the characters from there on move up.</summary>
    public StringBuilder Insert(int index, int value)
    {
        return Insert(index, Number.Decimal(value, stackalloc char[Number.LongestInt32]));
    }

    /// <summary>Puts the text of an object at an index; the characters from there on move up.</summary>
    public StringBuilder Insert(int index, object? value)
    {
        return Insert(index, value?.ToString());
    }

    /// <summary>Removes a part; the characters behind it move down.</summary>
    public StringBuilder Remove(int startIndex, int length)
    {
        Span<char> from = Text.Slice(startIndex);
        from.Slice(length).CopyTo(from);
        _length -= length;
        return this;
    }

    /// <summary>Puts one character in the places of another.</summary>
    public StringBuilder Replace(char oldChar, char newChar)
    {
        foreach (ref char character in Text)
        {
            if (character == oldChar)
            {
                character = newChar;
            }
        }

        return this;
    }

    /// <summary>Puts one text in the places of another.</summary>
    public StringBuilder Replace(string oldValue, string? newValue)
    {
        string replaced = ToString().Replace(oldValue, newValue);
        return Clear().Append(replaced);
    }

    /// <summary>The text.</summary>
    public override string ToString()
    {
        return new string((ReadOnlySpan<char>)Text);
    }

    /// <summary>A part of the text.</summary>
    public string ToString(int startIndex, int length)
    {
        return new string((ReadOnlySpan<char>)Text.Slice(startIndex, length));
    }

    // Makes room for characters at an index.
    private Span<char> Open(int index, int count)
    {
        if ((uint)index > (uint)_length)
        {
            Throw.ArgumentOutOfRange(nameof(index));
        }

        if (count > _characters.Length - _length)
        {
            Capacity = Math.Max(checked(_length + count), 2 * _characters.Length);
        }

        Span<char> rest = _characters.AsSpan(index);
        rest.Slice(0, _length - index).CopyTo(rest.Slice(count));
        _length += count;
        return rest.Slice(0, count);
    }
}
