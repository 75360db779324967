// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using Tock.Kernel.Hil.Screen;

namespace Tock.Capsules.Displays;

/// <summary>Makes pixels of any format 16 levels of grey, two a byte, the left one in the more significant half.</summary>
internal static class Greyscale
{
    private const uint Lit = 15;

    /// <summary>
    /// Converts pixels in place: they are at the end of the buffer, and the grey ones go to its start. As long as the grey ones are no
    /// longer than the buffer, none of them overwrites a pixel that has not been read.
    /// </summary>
    /// <param name="buffer">The buffer.</param>
    /// <param name="start">Where the pixels begin.</param>
    /// <param name="format">Their format.</param>
    /// <param name="pairs">How many pairs of pixels.</param>
    internal static void ConvertInPlace(Span<byte> buffer, int start, PixelFormat format, uint pairs)
    {
        ReadOnlySpan<byte> pixels = buffer.Slice(start);
        for (uint pair = 0; pair < pairs; pair++)
        {
            uint left = Level(pixels, format, 2 * pair);
            uint right = Level(pixels, format, (2 * pair) + 1);
            buffer[(int)pair] = (byte)((left << 4) | right);
        }
    }

    private static uint Level(ReadOnlySpan<byte> pixels, PixelFormat format, uint index)
    {
        if (format == PixelFormat.Mono)
        {
            return (pixels[(int)(index / 8)] & (0x80u >> (int)(index % 8))) != 0 ? Lit : 0;
        }

        int offset = (int)(index * (PixelFormats.BitsPerPixel(format) / 8));
        uint first = pixels[offset];
        switch (format)
        {
            case PixelFormat.Rgb332:
                return Luminance((first >> 5) * 255 / 7, ((first >> 2) & 7) * 255 / 7, (first & 3) * 85);
            case PixelFormat.Rgb565:
                uint word = (first << 8) | pixels[offset + 1];
                return Luminance((word >> 11) * 255 / 31, ((word >> 5) & 63) * 255 / 63, (word & 31) * 255 / 31);
            case PixelFormat.Rgb888:
                return Luminance(first, pixels[offset + 1], pixels[offset + 2]);
            default:
                return Luminance(pixels[offset + 1], pixels[offset + 2], pixels[offset + 3]);
        }
    }

    /// <summary>The weights of ITU-R BT.601, in 1/256: how bright the eye finds each colour.</summary>
    private static uint Luminance(uint red, uint green, uint blue) => ((77 * red) + (150 * green) + (29 * blue)) >> 12;
}
