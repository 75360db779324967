// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Text;

namespace Tock.Userland.Tests.Checks;

/// <summary>Kinds of characters, all of Latin-1.</summary>
internal static class CharacterChecks
{
    internal static string Letters() => Which(char.IsLetter);

    internal static string Digits() => Which(char.IsDigit);

    internal static string LettersAndDigits() => Which(char.IsLetterOrDigit);

    internal static string Numbers() => Which(char.IsNumber);

    internal static string UpperCase() => Which(char.IsUpper);

    internal static string LowerCase() => Which(c => char.IsLower(c) && c is not ('\u00AA' or '\u00BA'));

    internal static string WhiteSpace() => Which(char.IsWhiteSpace);

    internal static string Controls() => Which(char.IsControl);

    internal static string Punctuation() => Which(char.IsPunctuation);

    internal static string Symbols() => Which(char.IsSymbol);

    internal static string Surrogates() => $"{char.IsSurrogate('\uD800')} {char.IsHighSurrogate('\uDBFF')} {char.IsLowSurrogate('\uDC00')} {char.IsSurrogate('a')}";

    internal static string AsciiKinds() => Which(char.IsAsciiDigit) + Which(char.IsAsciiLetter) + Which(char.IsAsciiHexDigit) + Which(char.IsAsciiLetterOrDigit) + Which(char.IsAscii);

    internal static string Upper() => Map(char.ToUpperInvariant);

    internal static string Lower() => Map(char.ToLowerInvariant);

    private static string Which(Func<char, bool> condition)
    {
        StringBuilder result = new StringBuilder();
        for (int start = 0; start < 256; start += 4)
        {
            int digit = 0;
            for (int index = 0; index < 4; index++)
            {
                digit |= condition((char)(start + index)) ? 1 << index : 0;
            }

            result.Append($"{digit:X}");
        }

        return result.ToString();
    }

    private static string Map(Func<char, char> conversion)
    {
        int hash = 17;
        for (int index = 0; index < 256; index++)
        {
            hash = unchecked((hash * 31) + conversion((char)index));
        }

        return $"{hash}";
    }
}
