// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System.Text;

/// <summary>UTF-8.</summary>
internal sealed class Utf8Encoding : Encoding
{
    private const int Replacement = 0xFFFD;

    public override int GetByteCount(ReadOnlySpan<char> chars)
    {
        int count = 0;
        while (!chars.IsEmpty)
        {
            count += Length(Take(ref chars));
        }

        return count;
    }

    public override int GetCharCount(ReadOnlySpan<byte> bytes)
    {
        int count = 0;
        while (!bytes.IsEmpty)
        {
            count += Take(ref bytes) > 0xFFFF ? 2 : 1;
        }

        return count;
    }

    public override int GetBytes(ReadOnlySpan<char> chars, Span<byte> bytes)
    {
        int start = 0;
        while (!chars.IsEmpty)
        {
            int rune = Take(ref chars);
            int length = Length(rune);
            Span<byte> target = bytes.Slice(start, length);
            for (int index = length - 1; index > 0; index--)
            {
                target[index] = (byte)(0x80 | (rune & 0x3F));
                rune >>= 6;
            }

            target[0] = (byte)(length == 1 ? rune : (0xF00 >> length) | rune);
            start += length;
        }

        return start;
    }

    public override int GetChars(ReadOnlySpan<byte> bytes, Span<char> chars)
    {
        int start = 0;
        while (!bytes.IsEmpty)
        {
            int rune = Take(ref bytes);
            if (rune > 0xFFFF)
            {
                rune -= 0x10000;
                chars[start++] = (char)(0xD800 + (rune >> 10));
                rune = 0xDC00 + (rune & 0x3FF);
            }

            chars[start++] = (char)rune;
        }

        return start;
    }

    private static int Length(int rune)
    {
        return rune < 0x80 ? 1 : rune < 0x800 ? 2 : rune < 0x10000 ? 3 : 4;
    }

    private static int Take(ref ReadOnlySpan<char> chars)
    {
        int rune = chars[0];
        chars = chars.Slice(1);
        if (!char.IsSurrogate((char)rune))
        {
            return rune;
        }

        if (!char.IsHighSurrogate((char)rune) || chars.IsEmpty || !char.IsLowSurrogate(chars[0]))
        {
            return Replacement;
        }

        rune = 0x10000 + ((rune - 0xD800) << 10) + (chars[0] - 0xDC00);
        chars = chars.Slice(1);
        return rune;
    }

    // Takes one character, or the longest start of one that is cut off or broken, which becomes the replacement character.
    private static int Take(ref ReadOnlySpan<byte> bytes)
    {
        int first = bytes[0];
        bytes = bytes.Slice(1);
        if (first < 0x80)
        {
            return first;
        }

        if (first is < 0xC2 or > 0xF4)
        {
            return Replacement;
        }

        int rest = first < 0xE0 ? 1 : first < 0xF0 ? 2 : 3;
        int rune = first & (0x3F >> rest);

        // The second byte tells overlong forms, surrogates and what is beyond Unicode.
        int low = first switch { 0xE0 => 0xA0, 0xF0 => 0x90, _ => 0x80 };
        int high = first switch { 0xED => 0x9F, 0xF4 => 0x8F, _ => 0xBF };
        for (; rest > 0; rest--)
        {
            if (bytes.IsEmpty || bytes[0] < low || bytes[0] > high)
            {
                return Replacement;
            }

            rune = (rune << 6) | (bytes[0] & 0x3F);
            bytes = bytes.Slice(1);
            low = 0x80;
            high = 0xBF;
        }

        return rune;
    }
}
