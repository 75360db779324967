// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System.Text;

/// <summary>A way to write text as bytes. There are UTF-8 and ASCII.</summary>
public abstract class Encoding
{
    /// <summary>UTF-8; what is no text becomes the replacement character.</summary>
    public static Encoding UTF8 { get; } = new Utf8Encoding();

    /// <summary>ASCII; what is beyond it becomes a question mark.</summary>
    public static Encoding ASCII { get; } = new AsciiEncoding();

    /// <summary>How many bytes a text takes.</summary>
    public abstract int GetByteCount(ReadOnlySpan<char> chars);

    /// <summary>How many characters bytes make.</summary>
    public abstract int GetCharCount(ReadOnlySpan<byte> bytes);

    /// <summary>Writes a text as bytes.</summary>
    /// <returns>How many bytes there are.</returns>
    public abstract int GetBytes(ReadOnlySpan<char> chars, Span<byte> bytes);

    /// <summary>Reads bytes as a text.</summary>
    /// <returns>How many characters there are.</returns>
    public abstract int GetChars(ReadOnlySpan<byte> bytes, Span<char> chars);

    /// <summary>How many bytes a text takes.</summary>
    public int GetByteCount(string s)
    {
        Throw.IfNull(s, nameof(s));
        return GetByteCount((ReadOnlySpan<char>)s);
    }

    /// <summary>The bytes of a text.</summary>
    public byte[] GetBytes(string s)
    {
        Throw.IfNull(s, nameof(s));
        byte[] result = new byte[GetByteCount((ReadOnlySpan<char>)s)];
        GetBytes(s, result);
        return result;
    }

    /// <summary>The text of bytes.</summary>
    public string GetString(ReadOnlySpan<byte> bytes)
    {
        string result = string.Allocate(GetCharCount(bytes));
        GetChars(bytes, result.Characters);
        return result;
    }

    /// <summary>The text of bytes.</summary>
    public string GetString(byte[] bytes)
    {
        Throw.IfNull(bytes, nameof(bytes));
        return GetString((ReadOnlySpan<byte>)bytes);
    }

    /// <summary>The text of a part of bytes.</summary>
    public string GetString(byte[] bytes, int index, int count)
    {
        return GetString(new ReadOnlySpan<byte>(bytes, index, count));
    }
}
