// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System.Text;

/// <summary>ASCII.</summary>
internal sealed class AsciiEncoding : Encoding
{
    public override int GetByteCount(ReadOnlySpan<char> chars)
    {
        return chars.Length;
    }

    public override int GetCharCount(ReadOnlySpan<byte> bytes)
    {
        return bytes.Length;
    }

    public override int GetBytes(ReadOnlySpan<char> chars, Span<byte> bytes)
    {
        Span<byte> target = bytes.Slice(0, chars.Length);
        for (int index = 0; index < target.Length; index++)
        {
            target[index] = chars[index] < 128 ? (byte)chars[index] : (byte)'?';
        }

        return target.Length;
    }

    public override int GetChars(ReadOnlySpan<byte> bytes, Span<char> chars)
    {
        Span<char> target = chars.Slice(0, bytes.Length);
        for (int index = 0; index < target.Length; index++)
        {
            target[index] = bytes[index] < 128 ? (char)bytes[index] : '?';
        }

        return target.Length;
    }
}
