// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Text;

namespace Tock.Userland.Tests.Checks;

/// <summary>Texts as bytes and back.</summary>
internal static class EncodingChecks
{
    internal static string Utf8() => Hex(Encoding.UTF8.GetBytes("aé€😀\0z"));

    internal static string Utf8OfBrokenText() => Hex(Encoding.UTF8.GetBytes("a\uD800b\uDC00\uD83D"));

    internal static string Utf8Back() => Encoding.UTF8.GetString([0x61, 0xC3, 0xA9, 0xE2, 0x82, 0xAC, 0xF0, 0x9F, 0x98, 0x80]);

    internal static string Utf8OfBrokenBytes()
    {
        byte[][] broken =
        [
            [0x80], [0xC3], [0xC3, 0x61], [0xE2, 0x82], [0xE2, 0x82, 0x61], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80],
            [0xF0, 0x9F, 0x98], [0xFF, 0xFE], [0xF0, 0x80, 0x80, 0x80], [0xE0, 0x80, 0x80], [0xF5, 0x61],
        ];
        string result = "";
        foreach (byte[] bytes in broken)
        {
            foreach (char character in Encoding.UTF8.GetString(bytes))
            {
                result += $"{(int)character:X4}";
            }

            result += " ";
        }

        return result;
    }

    internal static string Counts() => $"{Encoding.UTF8.GetByteCount("aé€😀")} {Encoding.UTF8.GetCharCount([0xF0, 0x9F, 0x98, 0x80, 0x61])} {Encoding.ASCII.GetByteCount("abc")}";

    internal static string Ascii() => Hex(Encoding.ASCII.GetBytes("aé€z")) + Encoding.ASCII.GetString([0x41, 0x42]) + (int)Encoding.ASCII.GetString([0x80])[0];

    internal static string Literals() => Hex("aé€"u8.ToArray());

    internal static string IntoSpan()
    {
        Span<byte> buffer = stackalloc byte[8];
        int written = Encoding.UTF8.GetBytes("né", buffer);
        return Hex(buffer[..written].ToArray());
    }

    private static string Hex(byte[] bytes) => Convert.ToHexString(bytes);
}
