// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Collections.Generic;

namespace Tock.Userland.Tests.Checks;

/// <summary>Spans.</summary>
internal static class SpanChecks
{
    internal static string Sliced()
    {
        Span<int> span = [0, 1, 2, 3, 4, 5];
        return Text(span[2..4]) + Text(span[^2..]) + Text(span.Slice(1, 2)) + span.Length + span[..0].IsEmpty;
    }

    internal static string Written()
    {
        int[] array = [1, 2, 3, 4, 5];
        Span<int> span = array.AsSpan(1, 3);
        span[0] = 9;
        span[1..].Fill(7);
        array.AsSpan(4).Clear();
        return Text<int>(array);
    }

    internal static string Searched()
    {
        ReadOnlySpan<int> span = [5, 6, 7, 6];
        ReadOnlySpan<char> text = "hello world";
        return $"{span.IndexOf(6)} {span.LastIndexOf(6)} {span.IndexOf(9)} {span.Contains(7)} {text.IndexOf("wor")} {text.IndexOf('o')} {text.IndexOfAny('w', 'l')} {text.StartsWith("hell")} {text.EndsWith("xd")} {text.Contains('z')} {span.IndexOf([7, 6])} {text.IndexOf("WOR", StringComparison.OrdinalIgnoreCase)} {text.Equals("HELLO WORLD", StringComparison.OrdinalIgnoreCase)}";
    }

    internal static string Compared()
    {
        ReadOnlySpan<int> left = [1, 2, 3];
        ReadOnlySpan<int> right = [1, 2, 4];
        ReadOnlySpan<int> same = left[..3];
        return $"{left.SequenceEqual(right)} {left[..2].SequenceEqual(right[..2])} {left.SequenceCompareTo(right)} {left == same} {left == right} {"ab".AsSpan().SequenceEqual("ab")}";
    }

    internal static string OfTexts()
    {
        string?[] words = ["b", null, "a"];
        Span<string?> span = words;
        return $"{span.IndexOf((string?)null)} {span.IndexOf("a")} {span.Contains("c")} {((ReadOnlySpan<string?>)span).SequenceEqual(["b", null, "a"])}";
    }

    internal static string Sorted()
    {
        Span<int> span = [3, 1, 2];
        span.Sort();
        string first = Text(span);
        span.Sort((left, right) => right - left);
        span[1..].Reverse();
        return first + Text(span);
    }

    internal static string Copied()
    {
        int[] array = [1, 2, 3, 4, 5];
        array.AsSpan(0, 4).CopyTo(array.AsSpan(1));
        int[] copy = array.AsSpan(1, 2).ToArray();
        bool fits = array.AsSpan().TryCopyTo(copy);
        return Text<int>(array) + Text<int>(copy) + fits;
    }

    internal static string OnTheStack()
    {
        Span<byte> bytes = stackalloc byte[16];
        for (int index = 0; index < bytes.Length; index++)
        {
            bytes[index] = (byte)(index * 17);
        }

        int sum = 0;
        foreach (byte one in bytes)
        {
            sum += one;
        }

        return $"{sum}";
    }

    internal static string AsTexts() => "hello".AsSpan(1, 3).ToString() + new Span<char>(['a', 'b']).ToString() + "  x ".AsSpan().Trim().ToString() + "xxaxx".AsSpan().Trim('x').ToString();

    internal static string Iterated()
    {
        Span<int> span = [1, 2, 3];
        foreach (ref int item in span)
        {
            item *= 10;
        }

        return Text(span);
    }

    private static string Text<T>(ReadOnlySpan<T> span)
    {
        List<T> items = [.. span];
        return "[" + string.Join(",", items) + "]";
    }
}
