// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Globalization;
using System.Text;

namespace Tock.Cli.Arguments;

/// <summary>Text with escapes for the serial line: <c>\n \r \t \e \0 \\</c> and <c>\xHH</c> (one byte, two hexadecimal digits). The rest is sent as UTF-8.</summary>
public static class EscapedText
{
    /// <summary>The bytes that the text stands for.</summary>
    /// <exception cref="ToolException">An escape is not known or not complete.</exception>
    public static byte[] Parse(string text)
    {
        using MemoryStream bytes = new();
        int position = 0;
        while (position < text.Length)
        {
            int escape = text.IndexOf('\\', position);
            int end = escape < 0 ? text.Length : escape;
            bytes.Write(Encoding.UTF8.GetBytes(text[position..end]));
            position = end;
            if (escape >= 0)
            {
                bytes.WriteByte(ParseEscape(text, ref position));
            }
        }

        return bytes.ToArray();
    }

    private static byte ParseEscape(string text, ref int position)
    {
        string rest = text[position..];
        byte? value = rest.Length < 2 ? null : rest[1] switch
        {
            'n' => (byte)'\n',
            'r' => (byte)'\r',
            't' => (byte)'\t',
            'e' => 0x1B,
            '0' => 0,
            '\\' => (byte)'\\',
            _ => null,
        };
        if (value is not null)
        {
            position += 2;
            return value.Value;
        }

        if (rest.StartsWith("\\x", StringComparison.Ordinal) && rest.Length >= 4 &&
            byte.TryParse(rest.AsSpan(2, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out byte code))
        {
            position += 4;
            return code;
        }

        throw new ToolException(
            $"the escape '{rest[..Math.Min(4, rest.Length)]}' at character {position + 1} of the input is not known",
            "use \\n \\r \\t \\e \\0 \\xHH, and \\\\ for a backslash",
            ExitCode.Usage);
    }
}
