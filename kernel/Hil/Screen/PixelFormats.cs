// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Kernel.Hil.Screen;

/// <summary>How much room pixels take.</summary>
public static class PixelFormats
{
    /// <summary>How many formats there are; they are numbered from 0.</summary>
    public const uint Count = 5;

    private const uint BitsInByte = 8;

    /// <summary>Gets the size of a pixel.</summary>
    /// <param name="format">The format.</param>
    /// <returns>Bits.</returns>
    public static uint BitsPerPixel(PixelFormat format) => format == PixelFormat.Mono ? 1 : (uint)format * BitsInByte;

    /// <summary>Gets the size of the smallest piece that is whole bytes: a pixel, or eight of those that take a bit.</summary>
    /// <param name="format">The format.</param>
    /// <returns>Bytes.</returns>
    public static uint BytesPerPiece(PixelFormat format) => BytesFor(format, 1);

    /// <summary>Gets the size of a number of pixels.</summary>
    /// <param name="format">The format.</param>
    /// <param name="pixels">How many, at most 2^26.</param>
    /// <returns>Bytes, the last of which may not be full.</returns>
    public static uint BytesFor(PixelFormat format, uint pixels) => ((pixels * BitsPerPixel(format)) + BitsInByte - 1) / BitsInByte;
}
