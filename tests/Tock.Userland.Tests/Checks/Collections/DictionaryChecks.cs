// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Collections.Generic;

namespace Tock.Userland.Tests.Checks;

/// <summary>Dictionaries.</summary>
internal static class DictionaryChecks
{
    internal static string OfTexts()
    {
        Dictionary<string, int> dictionary = new Dictionary<string, int> { ["one"] = 1, ["two"] = 2, ["three"] = 3 };
        dictionary["two"] = 22;
        return $"{dictionary["one"]} {dictionary["two"]} {dictionary.Count} {dictionary.ContainsKey("four")} {Text(dictionary)}";
    }

    internal static string OfNumbers()
    {
        Dictionary<int, int> dictionary = new Dictionary<int, int>();
        for (int index = 0; index < 200; index++)
        {
            dictionary[index * 977] = index;
        }

        int sum = 0;
        for (int key = 0; key < 200 * 977; key += 977)
        {
            sum += dictionary[key];
        }

        return $"{dictionary.Count} {sum} {dictionary.ContainsKey(5)}";
    }

    internal static string Removed()
    {
        Dictionary<int, string> dictionary = new Dictionary<int, string>();
        for (int index = 0; index < 10; index++)
        {
            dictionary.Add(index, "v" + index);
        }

        bool first = dictionary.Remove(3);
        bool second = dictionary.Remove(3);
        bool third = dictionary.Remove(7, out string? value);
        dictionary.Add(70, "new");
        dictionary.Add(30, "newer");
        dictionary.Add(90, "newest");
        return $"{first} {second} {third} {value} {dictionary.Count} {Text(dictionary)}";
    }

    internal static string Tried()
    {
        Dictionary<string, string> dictionary = new Dictionary<string, string>();
        bool first = dictionary.TryAdd("k", "v");
        bool second = dictionary.TryAdd("k", "w");
        bool third = dictionary.TryGetValue("k", out string? value);
        bool fourth = dictionary.TryGetValue("x", out string? none);
        return $"{first} {second} {third} {value} {fourth} {none is null} {dictionary.GetValueOrDefault("k")} {dictionary.GetValueOrDefault("x", "d")}";
    }

    internal static string KeysAndValues()
    {
        Dictionary<string, int> dictionary = new Dictionary<string, int> { ["a"] = 1, ["b"] = 2 };
        return string.Join(",", dictionary.Keys) + string.Join(",", dictionary.Values) + dictionary.Keys.Count + dictionary.ContainsValue(2) + dictionary.ContainsValue(3);
    }

    internal static string Deconstructed()
    {
        string result = "";
        foreach ((string key, int value) in new Dictionary<string, int> { ["a"] = 1, ["b"] = 2 })
        {
            result += key + value;
        }

        return result;
    }

    internal static string WithoutCase()
    {
        Dictionary<string, int> dictionary = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase) { ["Key"] = 1 };
        dictionary["KEY"]++;
        return $"{dictionary.Count} {dictionary["key"]}";
    }

    internal static string OfTuples()
    {
        Dictionary<(int X, int Y), string> grid = new Dictionary<(int X, int Y), string> { [(1, 2)] = "a", [(2, 1)] = "b" };
        return $"{grid[(1, 2)]} {grid[(2, 1)]} {grid.ContainsKey((2, 2))}";
    }

    internal static string OfEnumerations()
    {
        Dictionary<DayOfWeek, int> days = new Dictionary<DayOfWeek, int> { [DayOfWeek.Monday] = 1, [DayOfWeek.Sunday] = 7 };
        return $"{days[DayOfWeek.Sunday]} {days.ContainsKey(DayOfWeek.Friday)}";
    }

    internal static string OfCharacters()
    {
        Dictionary<char, int> counts = new Dictionary<char, int>();
        foreach (char character in "mississippi")
        {
            counts[character] = counts.GetValueOrDefault(character) + 1;
        }

        return Text(counts);
    }

    internal static string OfStructuresWithoutOverrides()
    {
        Dictionary<Place, int> dictionary = new Dictionary<Place, int> { [new Place(1, "a")] = 1, [new Place(2, "b")] = 2 };
        return $"{dictionary[new Place(2, "b")]} {dictionary.ContainsKey(new Place(2, "a"))}";
    }

    internal static string OfObjects()
    {
        object first = new object();
        object second = new object();
        Dictionary<object, int> dictionary = new Dictionary<object, int> { [first] = 1, [second] = 2, ["text"] = 3, [5] = 4 };
        return $"{dictionary[first]} {dictionary[second]} {dictionary["te" + "xt"]} {dictionary[5]} {dictionary.ContainsKey(new object())}";
    }

    internal static string OfLongs()
    {
        Dictionary<long, int> dictionary = new Dictionary<long, int>();
        for (long index = 0; index < 50; index++)
        {
            dictionary[index << 33] = (int)index;
        }

        return $"{dictionary.Count} {dictionary[7L << 33]}";
    }

    internal static string Cleared()
    {
        Dictionary<int, int> dictionary = new Dictionary<int, int> { [1] = 1 };
        dictionary.Clear();
        dictionary[2] = 2;
        return $"{dictionary.Count} {dictionary.ContainsKey(1)} {Text(dictionary)}";
    }

    internal static string Copied()
    {
        Dictionary<int, int> dictionary = new Dictionary<int, int>(new Dictionary<int, int> { [1] = 2, [3] = 4 });
        return Text(dictionary);
    }

    internal static string ThroughInterfaces()
    {
        IDictionary<string, int> dictionary = new Dictionary<string, int>();
        dictionary.Add("a", 1);
        dictionary["b"] = 2;
        IReadOnlyDictionary<string, int> read = (IReadOnlyDictionary<string, int>)dictionary;
        return $"{read["a"]} {read.Count} {string.Join(",", read.Keys)} {dictionary.Remove("a")} {dictionary.Count}";
    }

    internal static string Pairs() => new KeyValuePair<string, int>("k", 1).ToString() + KeyValuePair.Create(1, 2).Value;

    internal static string SortedByKey()
    {
        SortedList<string, int> list = new SortedList<string, int>(StringComparer.Ordinal) { ["pear"] = 1, ["apple"] = 2, ["fig"] = 3 };
        list.Remove("fig");
        list["banana"] = 4;
        return $"{string.Join(",", list.Keys)} {string.Join(",", list.Values)} {list.IndexOfKey("pear")} {list.ContainsKey("fig")} {list["apple"]} {Text(list)}";
    }

    private static string Text<TKey, TValue>(IEnumerable<KeyValuePair<TKey, TValue>> pairs) => string.Join(";", pairs);

    private readonly struct Place(int number, string name)
    {
        internal int Number { get; } = number;

        internal string Name { get; } = name;
    }
}
