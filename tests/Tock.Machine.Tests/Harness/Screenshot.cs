// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Globalization;
using System.Text;

namespace Tock.Machine.Tests.Harness;

/// <summary>What a board's display shows, as text: a line a row, a character a pixel, "." for dark or the level of grey in hexadecimal.</summary>
internal static class Screenshot
{
    // The emulator shows each pixel of the display as a square of this many.
    private const int Scale = 4;
    private const int BytesPerPixel = 3;

    /// <summary>Takes a picture of the display.</summary>
    internal static async Task<string[]> TakeAsync(Emulation.Machine machine) => Parse(await machine.ReadScreenAsync());

    /// <summary>The lines of an expected picture in the folder Pictures.</summary>
    internal static string[] Expected(string name) =>
        File.ReadAllLines(Path.Combine(TestTree.Root, "tests", "Tock.Machine.Tests", "Pictures", name + ".txt"));

    private static string[] Parse(byte[] ppm)
    {
        int position = 0;
        Assert.Equal("P6", Word(ppm, ref position));
        int width = int.Parse(Word(ppm, ref position), CultureInfo.InvariantCulture);
        int height = int.Parse(Word(ppm, ref position), CultureInfo.InvariantCulture);
        Assert.Equal("255", Word(ppm, ref position));
        string[] lines = new string[height / Scale];
        for (int row = 0; row < lines.Length; row++)
        {
            StringBuilder line = new();
            for (int column = 0; column < width / Scale; column++)
            {
                line.Append(Level(ppm.AsSpan(position), width, column, row));
            }

            lines[row] = line.ToString();
        }

        return lines;
    }

    /// <summary>The level of a pixel of the display, which is a grey square of one colour.</summary>
    private static char Level(ReadOnlySpan<byte> pixels, int width, int column, int row)
    {
        int corner = ((row * Scale * width) + (column * Scale)) * BytesPerPixel;
        byte value = pixels[corner];
        for (int y = 0; y < Scale; y++)
        {
            ReadOnlySpan<byte> line = pixels.Slice(corner + (y * width * BytesPerPixel), Scale * BytesPerPixel);
            Assert.Equal(-1, line.IndexOfAnyExcept(value));
        }

        return value < 16 ? '.' : (value >> 4).ToString("x", CultureInfo.InvariantCulture)[0];
    }

    private static string Word(byte[] ppm, ref int position)
    {
        int start = position;
        while (!char.IsWhiteSpace((char)ppm[position]))
        {
            position++;
        }

        return Encoding.ASCII.GetString(ppm, start, position++ - start);
    }
}
