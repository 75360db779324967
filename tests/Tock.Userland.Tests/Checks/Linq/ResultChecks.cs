// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Collections.Generic;
using System.Linq;

namespace Tock.Userland.Tests.Checks;

/// <summary>Single values from sequences.</summary>
internal static class ResultChecks
{
    private static readonly int[] s_numbers = [5, 3, 8, 1, 9, 2, 7];

    private static readonly string[] s_words = ["apple", "fig", "banana", "cherry", "date"];

    internal static string Totals() => $"{s_numbers.Sum()} {s_numbers.Min()} {s_numbers.Max()} {s_numbers.Count()} {s_numbers.Count(item => item > 4)} {s_words.Sum(item => item.Length)} {s_words.Min(item => item.Length)} {s_words.Max(item => item.Length)}";

    internal static string TotalsOfLongs() => $"{((long[])[1L << 40, 5]).Sum()} {s_numbers.Sum(item => (long)item << 30)}";

    internal static string Extremes() => $"{s_words.MinBy(item => item.Length)} {s_words.MaxBy(item => item.Length)} {((string?[])["b", null, "a"]).Min()} {new List<string>().Max() is null} {((int?[])[null, 3]).Max()}";

    internal static string Aggregates() => $"{s_numbers.Aggregate((total, item) => (total * 2) - item)} {s_words.Aggregate("", (text, word) => text + word[0])} {s_numbers.Aggregate(1, (product, item) => product * item, product => product % 1000)}";

    internal static string Questions() => $"{s_numbers.Any()} {s_numbers.Any(item => item > 9)} {s_numbers.All(item => item > 0)} {s_numbers.Contains(8)} {s_words.Contains("kiwi")} {Enumerable.Empty<int>().Any()} {Enumerable.Empty<int>().All(item => false)}";

    internal static string Firsts() => $"{s_numbers.First()} {s_numbers.First(item => item > 5)} {s_numbers.FirstOrDefault(item => item > 100)} {s_words.FirstOrDefault(item => item.Length > 100) ?? "none"} {Enumerable.Empty<int>().FirstOrDefault(4)}";

    internal static string Lasts() => $"{s_numbers.Last()} {s_numbers.Last(item => item > 7)} {s_numbers.LastOrDefault(item => item > 100)} {Enumerable.Empty<int>().LastOrDefault()}";

    internal static string Singles() => $"{s_numbers.Single(item => item == 8)} {s_numbers.SingleOrDefault(item => item == 100)} {s_words.Where(item => item[0] == 'b').Single()}";

    internal static string Elements() => $"{s_numbers.ElementAt(2)} {s_numbers.ElementAtOrDefault(99)} {s_words.Where(item => item.Length > 3).ElementAt(1)}";

    internal static string Equal() => $"{s_numbers.SequenceEqual([5, 3, 8, 1, 9, 2, 7])} {s_numbers.SequenceEqual([5, 3])} {((int[])[1]).SequenceEqual([1, 2])}";

    internal static string Collections()
    {
        Dictionary<string, int> lengths = s_words.ToDictionary(item => item, item => item.Length);
        Dictionary<char, string> initials = s_words.ToDictionary(item => item[0]);
        HashSet<int> set = s_numbers.Select(item => item % 3).ToHashSet();
        List<int> list = s_numbers.ToList();
        list.Add(0);
        int[] array = s_numbers.Where(item => item > 5).ToArray();
        return $"{lengths["banana"]} {initials['c']} {set.Count} {list.Count} {array.Length} {string.Join(",", array)}";
    }

    internal static string Failures()
    {
        string result = "";
        result += Kind(() => Enumerable.Empty<int>().First());
        result += Kind(() => Enumerable.Empty<int>().Single());
        result += Kind(() => s_numbers.Single());
        result += Kind(() => Enumerable.Empty<int>().Max());
        result += Kind(() => s_numbers.ElementAt(99));
        result += Kind(() => s_words.ToDictionary(item => 1).Count);
        result += Kind(() => ((int[])[int.MaxValue, 1]).Sum());
        return result;
    }

    private static string Kind(Func<int> action)
    {
        try
        {
            return action() + ";";
        }
        catch (InvalidOperationException)
        {
            return "invalid;";
        }
        catch (ArgumentOutOfRangeException)
        {
            return "range;";
        }
        catch (ArgumentException)
        {
            return "argument;";
        }
        catch (OverflowException)
        {
            return "overflow;";
        }
    }
}
