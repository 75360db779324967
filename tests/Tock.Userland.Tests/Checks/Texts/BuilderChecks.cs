// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Globalization;
using System.Text;

namespace Tock.Userland.Tests.Checks;

/// <summary>Texts that change.</summary>
internal static class BuilderChecks
{
    internal static string Appended()
    {
        StringBuilder text = new StringBuilder();
        text.Append("a").Append('b').Append('c', 3).Append(1).Append(-2L).Append(3u).Append(4ul).Append(true).Append((object)"o").Append((string?)null).Append("xyz", 1, 1).Append(['p', 'q']).Append("span".AsSpan(1));
        return text.ToString();
    }

    internal static string Lines() => new StringBuilder().AppendLine("a").AppendLine().Append('b').ToString().Replace(Environment(), "|");

    internal static string Interpolated()
    {
        StringBuilder text = new StringBuilder("x");
        text.Append($"{1,3}{"a"}{255:X}");
        text.Append(CultureInfo.InvariantCulture, $"{2}");
        return text.ToString();
    }

    internal static string Formatted() => new StringBuilder().AppendFormat(CultureInfo.InvariantCulture, "{0}-{1}", 1, "b").AppendJoin(",", (int[])[1, 2, 3]).AppendJoin("/", "x", "y").ToString();

    internal static string Inserted() => new StringBuilder("held").Insert(3, "lo wor").Insert(0, '>').Insert(1, 42).ToString();

    internal static string Removed() => new StringBuilder("0123456789").Remove(2, 3).Remove(0, 1).Remove(5, 1).ToString();

    internal static string Replaced() => new StringBuilder("banana").Replace('a', 'o').Replace("no", "NO").Replace("x", "y").ToString();

    internal static string Lengths()
    {
        StringBuilder text = new StringBuilder("abcdef");
        text.Length = 3;
        string first = text.ToString();
        text.Length = 5;
        return $"{first} {text.Length} {(int)text[4]} {text[1]}";
    }

    internal static string Indexed()
    {
        StringBuilder text = new StringBuilder("abc");
        text[1] = 'X';
        return text.ToString() + text[2] + text.ToString(1, 2);
    }

    internal static string Cleared() => new StringBuilder("abc").Clear().Append("d").ToString();

    internal static string Grown()
    {
        StringBuilder text = new StringBuilder(1);
        for (int index = 0; index < 100; index++)
        {
            text.Append(index % 10);
        }

        return $"{text.Length}{text}";
    }

    internal static string Equal() => $"{new StringBuilder("a").Equals(new StringBuilder("a"))} {new StringBuilder("a").Equals("b".AsSpan())}";

    private static string Environment() => new StringBuilder().AppendLine().ToString();
}
