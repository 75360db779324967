// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;

namespace Tock.Kernel.Loading;

/// <summary>Decides whether text from outside may be shown on a console.</summary>
/// <remarks>Names are printed; a control character in one could forge the lines around it.</remarks>
internal static class PlainText
{
    private const uint Delete = 0x7F;
    private const uint FirstSurrogate = 0xD800;
    private const uint LastSurrogate = 0xDFFF;
    private const uint LastCodePoint = 0x10FFFF;
    private const uint FirstPrintableAboveAscii = 0xA0;

    /// <summary>Tells whether bytes are well-formed UTF-8 (Unicode 15, table 3-7) without control characters.</summary>
    /// <param name="text">The bytes.</param>
    /// <returns>True if they are.</returns>
    internal static bool IsPlain(ReadOnlySpan<byte> text)
    {
        int position = 0;
        while (position < text.Length)
        {
            uint lead = text[position];
            position++;
            if (lead < 0x80)
            {
                if (lead < 0x20 || lead == Delete)
                {
                    return false;
                }

                continue;
            }

            int following = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1;
            if (lead < 0xC2 || lead > 0xF4 || following > text.Length - position)
            {
                return false;
            }

            uint codePoint = lead & (0x3Fu >> following);
            for (int i = 0; i < following; i++, position++)
            {
                if ((text[position] & 0xC0) != 0x80)
                {
                    return false;
                }

                codePoint = (codePoint << 6) | (text[position] & 0x3Fu);
            }

            // The smallest code point of each length: anything below has a shorter form.
            uint smallest = following == 1 ? FirstPrintableAboveAscii : following == 2 ? 0x800u : 0x10000u;
            if (codePoint < smallest || codePoint > LastCodePoint
                || (codePoint >= FirstSurrogate && codePoint <= LastSurrogate))
            {
                return false;
            }
        }

        return true;
    }
}
