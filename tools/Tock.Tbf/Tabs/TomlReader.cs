// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Globalization;
using System.Text;

namespace Tock.Tbf.Tabs;

/// <summary>
/// Reads what bundles have of TOML 1.0: keys with a text, number, date or truth value on one line, and comments. What stands in a table,
/// or is of another kind, means nothing to a bundle, and is left out.
/// </summary>
internal static class TomlReader
{
    private static readonly UTF8Encoding s_strictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The values by their keys: texts without quotation marks, others as they are written.</summary>
    /// <exception cref="TabException">It is malformed; the message names the line.</exception>
    internal static IReadOnlyDictionary<string, string> Read(ReadOnlySpan<byte> file)
    {
        string text;
        try
        {
            text = s_strictUtf8.GetString(file);
        }
        catch (DecoderFallbackException)
        {
            throw new TabException($"{TabMetadata.FileName} is not valid UTF-8");
        }

        Dictionary<string, string> values = [];
        int number = 0;
        foreach (string raw in text.Split('\n'))
        {
            number++;
            string line = raw.Trim();
            if (line.StartsWith('['))
            {
                break;
            }

            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            int equals = line.IndexOf('=', StringComparison.Ordinal);
            string key = equals < 0 ? string.Empty : line[..equals].Trim();
            if (key.Length == 0 || !values.TryAdd(key, Value(line[(equals + 1)..].Trim(), number)))
            {
                throw new TabException($"line {number} of {TabMetadata.FileName} is not KEY = VALUE with a key of its own");
            }
        }

        return values;
    }

    private static string Value(string text, int line)
    {
        if (text.Length == 0)
        {
            throw Malformed(line);
        }

        if (text[0] is not ('"' or '\''))
        {
            return text.Split('#')[0].Trim();
        }

        StringBuilder value = new();
        for (int index = 1; index < text.Length; index++)
        {
            char letter = text[index];
            if (letter == text[0])
            {
                string rest = text[(index + 1)..].Trim();
                return rest.Length == 0 || rest[0] == '#' ? value.ToString() : throw Malformed(line);
            }

            value.Append(letter == '\\' && text[0] == '"' ? Escaped(text, ref index, line) : letter.ToString());
        }

        throw Malformed(line);
    }

    private static string Escaped(string text, ref int index, int line)
    {
        index++;
        char kind = index < text.Length ? text[index] : '\0';
        int digits = kind switch { 'u' => 4, 'U' => 8, _ => 0 };
        if (digits == 0)
        {
            return kind switch
            {
                '"' or '\\' => kind.ToString(),
                'b' => "\b",
                'f' => "\f",
                'n' => "\n",
                'r' => "\r",
                't' => "\t",
                _ => throw Malformed(line),
            };
        }

        bool isNumber = index + digits < text.Length
            & uint.TryParse(text.AsSpan(index + 1, Math.Min(digits, text.Length - index - 1)), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out uint point);
        index += digits;
        return isNumber && Rune.IsValid(point) ? new Rune(point).ToString() : throw Malformed(line);
    }

    private static TabException Malformed(int line) => new($"the value on line {line} of {TabMetadata.FileName} is malformed");
}
