// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Collections.Generic;
using System.Globalization;

namespace Tock.Userland.Tests.Checks;

/// <summary>Texts.</summary>
internal static class StringChecks
{
    private const string Sentence = "the quick brown fox jumps over the lazy dog";

    internal static string MadeOfOneCharacter() => new string('x', 5) + new string('y', 0);

    internal static string MadeOfArray() => new string(['a', 'b', 'c']) + new string("hello".ToCharArray(), 1, 3);

    internal static string MadeOfNull() => "[" + new string((char[]?)null) + "]";

    internal static string MadeOfSpan() => new string(Sentence.AsSpan(4, 5));

    internal static string Created() => string.Create(6, 3, (span, state) =>
    {
        for (int index = 0; index < span.Length; index++)
        {
            span[index] = (char)('a' + (index * state));
        }
    });

    internal static string Concatenated()
    {
        string? nothing = null;
        return "a" + nothing + "b" + 1 + 'c' + true + 12345678901L + string.Concat("x", "y", "z", "w") + string.Concat(["1", "2", null, "3", "4"]);
    }

    internal static string ConcatenatedInLoop()
    {
        string text = "";
        for (int index = 0; index < 20; index++)
        {
            text += index;
        }

        return text;
    }

    internal static string Joined() => string.Join(", ", "a", "b", null, "c") + string.Join('-', "1", "2") + string.Join("+", new List<int> { 1, 2, 3 });

    internal static string JoinedNothing() => "[" + string.Join(",", new string[0]) + string.Join("--", ["single"]) + "]";

    internal static string Substrings() => Sentence.Substring(4) + Sentence.Substring(4, 5) + Sentence[4..9] + Sentence[^3..] + "[" + Sentence.Substring(3, 0) + "]";

    internal static string IndexesOfCharacters() =>
        $"{Sentence.IndexOf('q')} {Sentence.IndexOf('Q')} {Sentence.IndexOf('o', 13)} {Sentence.IndexOf('o', 13, 3)} {Sentence.LastIndexOf('o')} {Sentence.IndexOfAny(['z', 'x'])}";

    internal static string IndexesOfTexts() =>
        $"{Sentence.IndexOf("the", StringComparison.Ordinal)} {Sentence.IndexOf("the", 1, StringComparison.Ordinal)} {Sentence.IndexOf("cat", StringComparison.Ordinal)} {Sentence.IndexOf("", StringComparison.Ordinal)} {Sentence.LastIndexOf("the", StringComparison.Ordinal)} {Sentence.IndexOf("FOX", StringComparison.OrdinalIgnoreCase)}";

    internal static string Contained() =>
        $"{Sentence.Contains("fox")} {Sentence.Contains("FOX")} {Sentence.Contains('z')} {Sentence.Contains("FOX", StringComparison.OrdinalIgnoreCase)} {"".Contains("")}";

    internal static string StartsAndEnds() =>
        $"{Sentence.StartsWith("the", StringComparison.Ordinal)} {Sentence.StartsWith("The", StringComparison.Ordinal)} {Sentence.StartsWith("THE", StringComparison.OrdinalIgnoreCase)} {Sentence.StartsWith('t')} {Sentence.EndsWith("dog", StringComparison.Ordinal)} {Sentence.EndsWith('g')} {"".StartsWith('x')} {"ab".EndsWith("xab", StringComparison.Ordinal)}";

    internal static string Split() => string.Join("|", Sentence.Split(' ')) + string.Join("|", "a,b,,c,".Split(','));

    internal static string SplitWithoutEmpty() => string.Join("|", " a, b,, c ,".Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    internal static string SplitByText() => string.Join("|", "one--two----three".Split("--"));

    internal static string SplitLimited() => string.Join("|", "a b c d".Split(' ', 2)) + string.Join("|", "k=v=w".Split('=', 2));

    internal static string SplitByWhiteSpace() => string.Join("|", "a b\tc\nd".Split()) + string.Join("|", "x;y,z".Split(';', ','));

    internal static string Trimmed() => $"[{"  a b  ".Trim()}][{"  a".TrimStart()}][{"a  ".TrimEnd()}][{"xxaxx".Trim('x')}][{"xyaxy".Trim('x', 'y')}][{"aab".TrimStart('a')}][{"   ".Trim()}]";

    internal static string Padded() => $"[{"ab".PadLeft(5)}][{"ab".PadRight(5, '.')}][{"abcdef".PadLeft(3)}][{"7".PadLeft(3, '0')}]";

    internal static string Replaced() => Sentence.Replace('o', '0') + Sentence.Replace("the", "a") + Sentence.Replace("quick ", null) + Sentence.Replace("cat", "dog");

    internal static string ReplacedWithoutCase() => "One one ONE".Replace("one", "two", StringComparison.OrdinalIgnoreCase);

    internal static string InsertedAndRemoved() => "held".Insert(3, "lo wor") + "abcdef".Remove(2) + "abcdef".Remove(1, 3);

    internal static string Cases() => "Straße Ärger ÿ µ".ToUpperInvariant() + "ABC ÀÞ×".ToLowerInvariant();

    internal static string EmptyOrWhite() => $"{string.IsNullOrEmpty(null)} {string.IsNullOrEmpty("")} {string.IsNullOrEmpty(" ")} {string.IsNullOrWhiteSpace(" \t\n")} {string.IsNullOrWhiteSpace("a")}";

    internal static string Compared() =>
        $"{Math.Sign(string.CompareOrdinal("a", "b"))} {Math.Sign(string.CompareOrdinal("b", "a"))} {string.CompareOrdinal("a", "a")} {Math.Sign(string.CompareOrdinal("a", null))} {Math.Sign(string.CompareOrdinal("ab", "a"))} {Math.Sign(string.Compare("ABC", "abd", StringComparison.OrdinalIgnoreCase))} {string.Compare("ABC", "abc", StringComparison.OrdinalIgnoreCase)}";

    internal static string Equal()
    {
        string left = "ab" + Sentence.Length;
        string right = "ab" + Sentence.Length;
        object boxed = right;
        return $"{left == right} {left != right} {left.Equals(right)} {left.Equals(boxed)} {Equals(left, boxed)} {ReferenceEquals(left, right)} {left.Equals("AB43", StringComparison.OrdinalIgnoreCase)} {string.Equals(null, null)} {left == null}";
    }

    internal static string HashesOfEqualTexts() => $"{("ab" + Sentence.Length).GetHashCode() == ("ab" + Sentence.Length).GetHashCode()}";

    internal static string Iterated()
    {
        int sum = 0;
        foreach (char character in Sentence)
        {
            sum += character;
        }

        IEnumerable<char> characters = "xyz";
        foreach (char character in characters)
        {
            sum = (sum * 3) + character;
        }

        return sum.ToString(CultureInfo.InvariantCulture);
    }

    internal static string Indexed() => $"{Sentence[0]}{Sentence[^1]}{Sentence.Length}";

    internal static string Switched()
    {
        string result = "";
        foreach (string word in Sentence.Split(' '))
        {
            result += word switch
            {
                "the" => 1,
                "quick" => 2,
                "brown" => 3,
                "fox" => 4,
                "jumps" => 5,
                "over" => 6,
                "lazy" => 7,
                "dog" => 8,
                _ => 0,
            };
        }

        return result;
    }

    internal static string Formatted() =>
        string.Format(CultureInfo.InvariantCulture, "{0} {1,5}|{1,-5}|{2:X4} {{{0}}}", "a", 42, 255) + string.Format(CultureInfo.InvariantCulture, "{3}{2}{1}{0}", 1, 2, 3, 4);

    internal static string AsLines() => "first\nsecond\r\nthird".Replace("\r\n", "\n").Split('\n').Length.ToString(CultureInfo.InvariantCulture);

    internal static string Comparers()
    {
        string[] words = ["pear", "Apple", "fig", "apple", "Fig"];
        Array.Sort(words, StringComparer.Ordinal);
        return string.Join(",", words) + StringComparer.OrdinalIgnoreCase.Equals("ABC", "abc") + (StringComparer.OrdinalIgnoreCase.GetHashCode("ABC") == StringComparer.OrdinalIgnoreCase.GetHashCode("abc"));
    }
}
