// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Globalization;
using System.Text;

namespace Tock.Web.Watching;

/// <summary>What a display shows: a level of grey a pixel.</summary>
/// <param name="Width">Pixels in a line.</param>
/// <param name="Height">Lines.</param>
/// <param name="Pixels">The levels from 0 to 255, line by line.</param>
public sealed record DisplayPicture(int Width, int Height, byte[] Pixels)
{
    // The emulator shows each pixel of the display as a square of this many.
    private const int Scale = 4;
    private const int BytesPerPixel = 3;

    /// <summary>Takes the display's own pixels out of the emulator's picture.</summary>
    /// <param name="ppm">The picture, a binary PPM file.</param>
    /// <exception cref="FormatException">It is none.</exception>
    public static DisplayPicture Read(ReadOnlySpan<byte> ppm)
    {
        int position = 0;
        if (Word(ppm, ref position) != "P6")
        {
            throw new FormatException("the emulator's picture is no binary PPM file");
        }

        int width = Number(ppm, ref position);
        int height = Number(ppm, ref position);
        if (Number(ppm, ref position) != byte.MaxValue || (long)width * height * BytesPerPixel != ppm.Length - position)
        {
            throw new FormatException("the emulator's picture is damaged");
        }

        byte[] pixels = new byte[width / Scale * (height / Scale)];
        for (int row = 0; row < height / Scale; row++)
        {
            for (int column = 0; column < width / Scale; column++)
            {
                pixels[(row * (width / Scale)) + column] = ppm[position + (((row * Scale * width) + (column * Scale)) * BytesPerPixel)];
            }
        }

        return new DisplayPicture(width / Scale, height / Scale, pixels);
    }

    private static int Number(ReadOnlySpan<byte> ppm, ref int position) =>
        int.TryParse(Word(ppm, ref position), NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            ? number
            : throw new FormatException("the emulator's picture is damaged");

    private static string Word(ReadOnlySpan<byte> ppm, ref int position)
    {
        int length = ppm[position..].IndexOfAny(" \n\t\r"u8);
        if (length < 0)
        {
            throw new FormatException("the emulator's picture is cut off");
        }

        string word = Encoding.ASCII.GetString(ppm.Slice(position, length));
        position += length + 1;
        return word;
    }
}
