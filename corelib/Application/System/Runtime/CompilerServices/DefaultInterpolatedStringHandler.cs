// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Diagnostics.CodeAnalysis;

namespace System.Runtime.CompilerServices;

/// <summary>
/// Collects the parts of an interpolated text. One buffer is kept from text to text, so that making one takes the memory of the result only.
/// </summary>
[InterpolatedStringHandler]
public ref struct DefaultInterpolatedStringHandler
{
    private const int LeastLength = 32;
    private const int LongestKept = 128;
    private const int ExpectedLength = 8;

    private static char[]? s_kept;

    private char[] _buffer;
    private int _length;

    /// <summary>Begins a text.</summary>
    /// <param name="literalLength">The number of characters that are fixed.</param>
    /// <param name="formattedCount">The number of places to fill.</param>
    public DefaultInterpolatedStringHandler(int literalLength, int formattedCount)
    {
        // Taken out while in use: the text of a part may be an interpolated text itself.
        char[]? kept = s_kept;
        s_kept = null;
        int expected = literalLength + (formattedCount * ExpectedLength);
        _buffer = kept is not null && kept.Length >= expected ? kept : new char[Math.Max(LeastLength, expected)];
        _length = 0;
    }

    /// <summary>Begins a text; the provider is not asked.</summary>
    public DefaultInterpolatedStringHandler(int literalLength, int formattedCount, IFormatProvider? provider)
        : this(literalLength, formattedCount)
    {
    }

    /// <summary>What was collected so far.</summary>
    public readonly ReadOnlySpan<char> Text => new ReadOnlySpan<char>(_buffer, 0, _length);

    /// <summary>Appends a fixed part.</summary>
    public void AppendLiteral(string value)
    {
        AppendFormatted((ReadOnlySpan<char>)value);
    }

    /// <summary>Appends a value.</summary>
    public void AppendFormatted<T>(T value)
    {
        // The compiler knows the type, so one of these branches remains.
        if (typeof(T) == typeof(int))
        {
            AppendFormatted(Number.Decimal((int)(object)value!, stackalloc char[Number.LongestInt32]));
        }
        else if (typeof(T) == typeof(uint))
        {
            AppendFormatted(Number.Decimal((uint)(object)value!, stackalloc char[Number.LongestInt32]));
        }
        else if (typeof(T) == typeof(byte))
        {
            AppendFormatted(Number.Decimal((uint)(byte)(object)value!, stackalloc char[Number.LongestInt32]));
        }
        else if (typeof(T) == typeof(long))
        {
            AppendFormatted(Number.Decimal((long)(object)value!, stackalloc char[Number.LongestInt64]));
        }
        else if (typeof(T) == typeof(char))
        {
            char character = (char)(object)value!;
            AppendFormatted(new ReadOnlySpan<char>(in character));
        }
        else if (typeof(T) == typeof(bool))
        {
            AppendFormatted(((bool)(object)value!).ToString());
        }
        else if (value is ISpanFormattable)
        {
            AppendFormattable(value, default);
        }
        else
        {
            AppendFormatted(value?.ToString());
        }
    }

    /// <summary>Appends a value in a format.</summary>
    public void AppendFormatted<T>(T value, string? format)
    {
        if (value is ISpanFormattable)
        {
            AppendFormattable(value, format);
        }
        else
        {
            AppendFormatted(value is IFormattable ? ((IFormattable)value).ToString(format, null) : value?.ToString());
        }
    }

    /// <summary>Appends a value, with spaces before it up to a width, or behind it where the width is negative.</summary>
    public void AppendFormatted<T>(T value, int alignment)
    {
        int start = _length;
        AppendFormatted(value);
        Align(start, alignment);
    }

    /// <summary>Appends a value in a format, with spaces before it up to a width, or behind it where the width is negative.</summary>
    public void AppendFormatted<T>(T value, int alignment, string? format)
    {
        int start = _length;
        AppendFormatted(value, format);
        Align(start, alignment);
    }

    /// <summary>Appends characters.</summary>
    public void AppendFormatted(scoped ReadOnlySpan<char> value)
    {
        if (value.Length > _buffer.Length - _length)
        {
            Grow(value.Length);
        }

        value.CopyTo(new Span<char>(_buffer, _length, value.Length));
        _length += value.Length;
    }

    /// <summary>Appends characters, with spaces before them up to a width, or behind them where the width is negative.</summary>
    public void AppendFormatted(scoped ReadOnlySpan<char> value, int alignment = 0, string? format = null)
    {
        int start = _length;
        AppendFormatted(value);
        Align(start, alignment);
    }

    /// <summary>Appends a text.</summary>
    public void AppendFormatted(string? value)
    {
        AppendFormatted((ReadOnlySpan<char>)value);
    }

    /// <summary>Appends a text, with spaces before it up to a width, or behind it where the width is negative.</summary>
    public void AppendFormatted(string? value, int alignment = 0, string? format = null)
    {
        AppendFormatted((ReadOnlySpan<char>)value, alignment);
    }

    /// <summary>Appends the text of an object.</summary>
    public void AppendFormatted(object? value, int alignment = 0, string? format = null)
    {
        AppendFormatted<object?>(value, alignment, format);
    }

    /// <summary>Ends the text.</summary>
    public string ToStringAndClear()
    {
        string result = new string(Text);
        Clear();
        return result;
    }

    /// <summary>Gives the buffer back.</summary>
    public void Clear()
    {
        if (_buffer.Length <= LongestKept)
        {
            s_kept = _buffer;
        }

        _buffer = [];
        _length = 0;
    }

    /// <summary>What was collected so far.</summary>
    public override readonly string ToString()
    {
        return new string(Text);
    }

    private void AppendFormattable<T>([DisallowNull] T value, string? format)
    {
        int written;
        while (!((ISpanFormattable)value).TryFormat(new Span<char>(_buffer).Slice(_length), out written, format, null))
        {
            Grow(_buffer.Length - _length + 1);
        }

        _length += written;
    }

    private void Align(int start, int alignment)
    {
        int missing = Math.Abs(alignment) - (_length - start);
        if (missing <= 0)
        {
            return;
        }

        if (missing > _buffer.Length - _length)
        {
            Grow(missing);
        }

        Span<char> all = _buffer;
        Span<char> spaces = all.Slice(_length, missing);
        if (alignment > 0)
        {
            all.Slice(start, _length - start).CopyTo(all.Slice(start + missing));
            spaces = all.Slice(start, missing);
        }

        spaces.Fill(' ');
        _length += missing;
    }

    private void Grow(int more)
    {
        char[] larger = new char[Math.Max(checked(_length + more), 2 * _buffer.Length)];
        Text.CopyTo(larger);
        _buffer = larger;
    }
}
