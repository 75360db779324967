// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Image.Commands;

/// <summary>Runs a command and turns failures into lines that MSBuild shows as errors.</summary>
internal static class CommandRunner
{
    internal static int Run(Func<int> action)
    {
        try
        {
            return action();
        }
        catch (ImageException exception)
        {
            Console.Error.WriteLine($"Tock.Image : error {exception.Code}: {exception.Message}");
            return 1;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"Tock.Image : error TOCK0407: {exception.Message}");
            return 1;
        }
    }

    /// <summary>Writes a file in one step, so that an interrupted build leaves the old one or the new one.</summary>
    internal static void WriteWhole(string path, byte[] contents)
    {
        string temporary = path + ".new";
        File.WriteAllBytes(temporary, contents);
        File.Move(temporary, path, overwrite: true);
    }

    /// <summary>The number that an option states, in decimal or hexadecimal.</summary>
    internal static uint Number(string text)
    {
        bool isHexadecimal = text.StartsWith("0x", StringComparison.OrdinalIgnoreCase);
        return isHexadecimal && uint.TryParse(text.AsSpan(2), System.Globalization.NumberStyles.HexNumber, null, out uint value)
            || uint.TryParse(text, System.Globalization.NumberStyles.None, null, out value)
            ? value
            : throw new ImageException("TOCK0415", $"'{text}' is not a number of bytes. Write it in decimal, or in hexadecimal with 0x.");
    }
}
