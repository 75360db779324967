// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Collections.Generic;
using System.Collections.ObjectModel;

namespace Tock.Userland.Tests.Checks;

/// <summary>Lists.</summary>
internal static class ListChecks
{
    internal static string Added()
    {
        List<int> list = new List<int>();
        for (int index = 0; index < 20; index++)
        {
            list.Add(index * index);
        }

        return Text(list) + list.Count;
    }

    internal static string Initialised() => Text(new List<string> { "a", "b", "c" });

    internal static string Expressions()
    {
        List<int> first = [1, 2, 3];
        int[] second = [0, .. first, 4, .. (List<int>)[5, 6]];
        List<int> third = [.. second, .. first];
        IEnumerable<int> fourth = [.. third, 9];
        IReadOnlyList<int> fifth = [7];
        IList<int> sixth = [8, 9];
        sixth.Add(10);
        Span<int> seventh = [11, 12];
        return Text(second) + "|" + Text(third) + "|" + Text(fourth) + "|" + Text(fifth) + "|" + Text(sixth) + "|" + seventh.Length;
    }

    internal static string Inserted()
    {
        List<int> list = [1, 2, 3];
        list.Insert(0, 0);
        list.Insert(4, 4);
        list.InsertRange(2, [7, 8]);
        list.AddRange(list);
        return Text(list);
    }

    internal static string Removed()
    {
        List<int> list = [5, 1, 5, 2, 5, 3];
        bool first = list.Remove(5);
        bool second = list.Remove(9);
        list.RemoveAt(1);
        int third = list.RemoveAll(item => item == 5);
        list.RemoveRange(0, 1);
        return $"{first} {second} {third} {Text(list)}";
    }

    internal static string Found()
    {
        List<string> list = ["one", "two", "three", "two"];
        return $"{list.IndexOf("two")} {list.LastIndexOf("two")} {list.Contains("four")} {list.Find(item => item.Length == 5)} {list.FindLast(item => item.Length == 3)} {list.FindIndex(item => item[0] == 't')} {list.Exists(item => item == "one")} {list.TrueForAll(item => item.Length > 2)} {Text(list.FindAll(item => item.Contains('w')))}";
    }

    internal static string Sorted()
    {
        List<int> list = [5, 3, 9, -1, 0, 7, 2];
        list.Sort();
        string first = Text(list);
        list.Sort((left, right) => right.CompareTo(left));
        string second = Text(list);
        list.Reverse();
        list.Reverse(1, 3);
        return first + "|" + second + "|" + Text(list) + "|" + list.BinarySearch(100);
    }

    internal static string SortedLong()
    {
        List<int> list = new List<int>();
        uint seed = 12345;
        for (int index = 0; index < 200; index++)
        {
            seed = unchecked((seed * 1664525) + 1013904223);
            list.Add((int)(seed >> 20));
        }

        list.Sort();
        int hash = 0;
        foreach (int item in list)
        {
            hash = unchecked((hash * 31) + item);
        }

        return $"{hash} {list.BinarySearch(list[77]) >= 0}";
    }

    internal static string SortedTexts()
    {
        List<string> list = ["pear", "apple", "fig", "banana"];
        list.Sort(StringComparer.Ordinal);
        return Text(list) + list.BinarySearch("fig", StringComparer.Ordinal);
    }

    internal static string Ranges()
    {
        List<int> list = [0, 1, 2, 3, 4, 5];
        return $"{Text(list.GetRange(1, 3))} {Text(list[2..4])} {list[^1]}";
    }

    internal static string Converted() => Text(((List<int>)[1, 2, 3]).ConvertAll(item => "n" + item));

    internal static string ForEach()
    {
        int sum = 0;
        List<int> list = [1, 2, 3];
        list.ForEach(item => sum += item);
        return $"{sum}";
    }

    internal static string ToArrays() => Text(((List<int>)[1, 2, 3]).ToArray()) + new List<int>().ToArray().Length;

    internal static string Capacities()
    {
        List<int> list = new List<int>(10);
        list.Add(1);
        string first = $"{list.Capacity} {list.Count}";
        list.TrimExcess();
        list.EnsureCapacity(50);
        return $"{first} {list.Capacity >= 50} {list.Count}";
    }

    internal static string Cleared()
    {
        List<string> list = ["a"];
        list.Clear();
        list.Add("b");
        return Text(list);
    }

    internal static string ThroughInterfaces()
    {
        IList<int> list = new List<int> { 1, 2 };
        list.Add(3);
        list[0] = 9;
        IReadOnlyList<int> read = (IReadOnlyList<int>)list;
        ICollection<int> collection = list;
        IReadOnlyCollection<int> count = read;
        return $"{read[0]} {collection.Count} {count.Count} {collection.IsReadOnly} {Text(read)}";
    }

    internal static string Covariant()
    {
        IEnumerable<object> objects = new List<string> { "a", "b" };
        IReadOnlyList<object> list = new List<string> { "c" };
        return Text(objects) + list[0];
    }

    internal static string ReadOnly()
    {
        List<int> list = [1, 2, 3];
        ReadOnlyCollection<int> view = list.AsReadOnly();
        list.Add(4);
        return $"{view.Count} {view[3]} {view.Contains(2)} {view.IndexOf(3)} {Text(view)} {((ICollection<int>)view).IsReadOnly}";
    }

    internal static string OfStructures()
    {
        List<(int Number, string Word)> list = [(1, "one"), (2, "two")];
        list.Add((3, "three"));
        return $"{list.IndexOf((2, "two"))} {list[2].Word} {list.Contains((1, "eins"))}";
    }

    internal static string OfEnumerations()
    {
        List<DayOfWeek> list = [DayOfWeek.Friday, DayOfWeek.Monday];
        list.Sort();
        return $"{list.Contains(DayOfWeek.Friday)} {list.Contains(DayOfWeek.Sunday)} {(int)list[0]}";
    }

    internal static string OfNullables()
    {
        List<int?> list = [3, null, 1];
        list.Sort();
        return $"{list.IndexOf(null)} {list[1]} {list.Contains(3)} {list.Contains(4)}";
    }

    private static string Text<T>(IEnumerable<T> items) => string.Join(",", items);
}
