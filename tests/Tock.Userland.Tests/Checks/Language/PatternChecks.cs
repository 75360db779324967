// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Collections.Generic;

namespace Tock.Userland.Tests.Checks;

/// <summary>Patterns and switches.</summary>
internal static class PatternChecks
{
    internal static string Types()
    {
        object?[] values = [1, "text", 'c', 2L, null, new int[] { 1, 2 }, new List<int> { 1 }, true, (byte)5, DayOfWeek.Monday];
        string result = "";
        foreach (object? value in values)
        {
            result += value switch
            {
                null => "null",
                int number when number > 5 => "large",
                int number => "int" + number,
                string { Length: > 3 } text => "text" + text.Length,
                string => "short",
                char letter => "char" + letter,
                int[] array => "array" + array.Length,
                IEnumerable<int> sequence => "sequence",
                bool => "bool",
                DayOfWeek day => "day" + (int)day,
                byte or sbyte => "byte",
                _ => "other",
            } + ";";
        }

        return result;
    }

    internal static string Relations()
    {
        string result = "";
        foreach (int value in (int[])[-5, 0, 1, 9, 10, 99, 100])
        {
            result += value switch
            {
                < 0 => "n",
                0 => "z",
                > 0 and < 10 => "d",
                >= 10 and not 100 => "c",
                _ => "h",
            };
        }

        return result;
    }

    internal static string Lists()
    {
        int[][] arrays = [[], [1], [1, 2], [1, 2, 3], [9, 5, 5, 9]];
        string result = "";
        foreach (int[] array in arrays)
        {
            result += array switch
            {
                [] => "empty",
                [var single] => "one" + single,
                [1, .. var rest, 3] => "from1to3:" + rest.Length,
                [1, ..] => "from1",
                [var first, .., var last] when first == last => "same",
                _ => "other",
            } + ";";
        }

        return result;
    }

    internal static string Properties()
    {
        Node tree = new Node(1, new Node(2, null, null), new Node(3, new Node(4, null, null), null));
        return $"{Sum(tree)} {tree is { Left: { Value: 2 }, Right.Left.Value: 4 }} {tree is { Left: null }} {tree is (1, not null, _)}";
    }

    internal static string Tuples()
    {
        string result = "";
        foreach ((bool first, bool second) in ((bool, bool)[])[(true, true), (true, false), (false, true), (false, false)])
        {
            result += (first, second) switch
            {
                (true, true) => "both",
                (false, false) => "none",
                (true, _) => "first",
                _ => "second",
            } + ";";
        }

        return result;
    }

    internal static string Unboxed()
    {
        object value = 42;
        int? number = value as int?;
        object text = "t";
        return $"{value is int} {value is long} {(int)value} {number} {text as string} {(value as string) is null} {value is not string}";
    }

    internal static string SpansOfCharacters()
    {
        ReadOnlySpan<char> command = "set 5".AsSpan(0, 3);
        return command switch
        {
            "get" => "read",
            "set" => "write",
            _ => "unknown",
        };
    }

    private static int Sum(Node? node) => node is (var value, var left, var right) ? value + Sum(left) + Sum(right) : 0;

    private sealed record Node(int Value, Node? Left, Node? Right);
}
