// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Collections.Generic;
using System.Linq;

namespace Tock.Userland.Tests.Checks;

/// <summary>Sequences made from sequences.</summary>
internal static class SequenceChecks
{
    private static readonly int[] s_numbers = [5, 3, 8, 1, 9, 2, 7];

    private static readonly string[] s_words = ["apple", "fig", "banana", "cherry", "date", "fig"];

    internal static string Where() => Text(s_numbers.Where(item => item > 4)) + Text(s_numbers.Where((item, index) => item > index));

    internal static string Select() => Text(s_numbers.Select(item => item * 2)) + Text(s_words.Select((item, index) => item + index)) + Text(s_words.Select(item => item.Length));

    internal static string Chained() => Text(s_words.Where(item => item.Length > 3).Select(item => item.ToUpperInvariant()).Where(item => item.Contains('A')).Take(2));

    internal static string SelectMany() => Text(s_words.Take(2).SelectMany(item => item)) + Text(((int[])[1, 2]).SelectMany(item => Enumerable.Repeat(item, 2), (item, other) => item * 10 + other));

    internal static string Ranges() => Text(Enumerable.Range(3, 4)) + Text(Enumerable.Repeat("x", 3)) + Text(Enumerable.Empty<int>()) + Enumerable.Range(0, 100).Sum();

    internal static string Parts() => Text(s_numbers.Take(3)) + Text(s_numbers.Skip(5)) + Text(s_numbers.Take(0)) + Text(s_numbers.Take(99)) + Text(s_numbers.Skip(99)) + Text(s_numbers.Take(2..4)) + Text(s_numbers.Take(^2..)) + Text(s_numbers.TakeLast(2)) + Text(s_numbers.SkipLast(5));

    internal static string PartsByCondition() => Text(s_numbers.TakeWhile(item => item != 1)) + Text(s_numbers.SkipWhile(item => item != 1));

    internal static string Combined() => Text(s_numbers.Concat([100, 200])) + Text(s_numbers.Append(0)) + Text(s_numbers.Prepend(0)) + Text(s_numbers.Zip(s_words)) + Text(s_numbers.Zip(s_words, (number, word) => word + number));

    internal static string Chunks() => Text(s_numbers.Chunk(3).Select(chunk => string.Join("+", chunk)));

    internal static string Reversed() => Text(s_numbers.Reverse()) + Text(s_words.AsEnumerable().Reverse());

    internal static string Indexed() => Text(s_words.Index().Select(pair => pair.Index + pair.Item));

    internal static string Distinct() => Text(s_words.Distinct()) + Text(s_words.DistinctBy(item => item.Length));

    internal static string Sets() => Text(s_numbers.Union([1, 2, 50])) + Text(s_numbers.Intersect([1, 2, 50, 1])) + Text(s_numbers.Except([5, 3, 50]));

    internal static string Casts()
    {
        object[] objects = [1, "a", 2, "b"];
        return Text(objects.OfType<string>()) + Text(objects.OfType<int>()) + Text(((object[])["x", "y"]).Cast<string>());
    }

    internal static string DefaultIfEmpty() => Text(Enumerable.Empty<int>().DefaultIfEmpty()) + Text(Enumerable.Empty<int>().DefaultIfEmpty(7)) + Text(s_numbers.Take(1).DefaultIfEmpty(7));

    internal static string Deferred()
    {
        List<int> list = [1, 2];
        IEnumerable<int> query = list.Where(item => item > 1);
        int before = query.Count();
        list.Add(3);
        return $"{before} {query.Count()} {query.Count()}";
    }

    internal static string QuerySyntax()
    {
        IEnumerable<string> query =
            from word in s_words
            where word.Length > 3
            let upper = word.ToUpperInvariant()
            orderby word.Length descending, upper
            select upper + word.Length;
        IEnumerable<string> pairs =
            from number in s_numbers
            from word in s_words
            where number == word.Length
            select word + number;
        return Text(query) + Text(pairs);
    }

    internal static string FromIterators() => Text(Squares().Where(item => item % 2 == 1).Take(3));

    private static IEnumerable<int> Squares()
    {
        for (int index = 0; ; index++)
        {
            yield return index * index;
        }
    }

    private static string Text<T>(IEnumerable<T> items) => "[" + string.Join(",", items) + "]";
}
