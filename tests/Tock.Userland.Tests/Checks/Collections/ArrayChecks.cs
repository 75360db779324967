// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Collections.Generic;

namespace Tock.Userland.Tests.Checks;

/// <summary>Arrays.</summary>
internal static class ArrayChecks
{
    internal static string Copied()
    {
        int[] array = [1, 2, 3, 4, 5];
        Array.Copy(array, 0, array, 1, 4);
        int[] other = new int[5];
        Array.Copy(array, other, 3);
        array.CopyTo(other, 0);
        string[] texts = ["a", "b"];
        object[] objects = new object[3];
        Array.Copy(texts, 0, objects, 1, 2);
        texts.CopyTo(objects, 0);
        return Text(array) + Text(other) + Text(objects);
    }

    internal static string CopiedWithChecks()
    {
        object[] objects = ["a", "b"];
        string[] texts = new string[2];
        Array.Copy(objects, texts, 2);
        return Text(texts);
    }

    internal static string Cleared()
    {
        int[] array = [1, 2, 3, 4];
        Array.Clear(array, 1, 2);
        string first = Text(array);
        Array.Clear(array);
        return first + Text(array);
    }

    internal static string Cloned()
    {
        int[] array = [1, 2];
        int[] copy = (int[])array.Clone();
        copy[0] = 9;
        return Text(array) + Text(copy);
    }

    internal static string Resized()
    {
        int[]? array = [1, 2, 3];
        Array.Resize(ref array, 5);
        string first = Text(array);
        Array.Resize(ref array, 2);
        int[]? none = null;
        Array.Resize(ref none, 1);
        return first + Text(array) + Text(none);
    }

    internal static string Filled()
    {
        string[] array = new string[4];
        Array.Fill(array, "x");
        Array.Fill(array, "y", 1, 2);
        return Text(array);
    }

    internal static string Reversed()
    {
        int[] array = [1, 2, 3, 4, 5];
        Array.Reverse(array);
        Array.Reverse(array, 1, 3);
        return Text(array);
    }

    internal static string Found()
    {
        int[] array = [3, 1, 4, 1, 5];
        return $"{Array.IndexOf(array, 1)} {Array.LastIndexOf(array, 1)} {Array.IndexOf(array, 9)} {Array.IndexOf(array, 1, 2)} {Array.Find(array, item => item > 3)} {Array.FindIndex(array, item => item > 4)} {Array.FindLast(array, item => item < 4)} {Array.Exists(array, item => item == 4)} {Array.TrueForAll(array, item => item > 0)} {Text(Array.FindAll(array, item => item < 4))}";
    }

    internal static string Sorted()
    {
        int[] array = [3, 1, 4, 1, 5, 9, 2, 6];
        Array.Sort(array);
        string first = Text(array);
        Array.Sort(array, (left, right) => right - left);
        string second = Text(array);
        Array.Sort(array, 2, 4);
        return first + second + Text(array) + Array.BinarySearch((int[])[1, 3, 5, 7], 5) + Array.BinarySearch((int[])[1, 3, 5, 7], 4);
    }

    internal static string Converted() => Text(Array.ConvertAll((int[])[1, 2, 3], item => item * 1.ToString().Length + "!"));

    internal static string Empty() => $"{Array.Empty<int>().Length} {ReferenceEquals(Array.Empty<string>(), Array.Empty<string>())} {new int[0].Length}";

    internal static string AsSequences()
    {
        IEnumerable<int> sequence = new int[] { 1, 2, 3 };
        IList<int> list = new int[] { 4, 5 };
        IReadOnlyList<string> texts = new string[] { "a", "b" };
        ICollection<int> collection = list;
        IEnumerable<object> objects = new string[] { "c" };
        list[0] = 7;
        int sum = 0;
        foreach (int item in sequence)
        {
            sum += item;
        }

        return $"{sum} {list[0]} {list.Count} {list.IndexOf(5)} {texts[1]} {texts.Count} {collection.Contains(5)} {Text(objects)}";
    }

    internal static string AsObjects()
    {
        System.Collections.IEnumerable sequence = new int[] { 1, 2, 3 };
        string result = "";
        foreach (object? item in sequence)
        {
            result += item;
        }

        Array array = new string[] { "a", "b" };
        foreach (object? item in array)
        {
            result += item;
        }

        return result + array.GetValue(1) + array.Length;
    }

    internal static string OfArrays()
    {
        int[][] rows = [[1], [2, 3], []];
        int count = 0;
        foreach (int[] row in rows)
        {
            count += row.Length;
        }

        return $"{count} {rows[1][1]} {rows.Length}";
    }

    internal static string Ranges()
    {
        int[] array = [0, 1, 2, 3, 4];
        return Text(array[1..3]) + Text(array[^2..]) + Text(array[..]) + array[^1] + Text(array[..^3]);
    }

    internal static string OfStructures()
    {
        (int, string)[] array = new (int, string)[3];
        array[1] = (1, "a");
        array[1].Item1++;
        ref (int, string) element = ref array[2];
        element = (7, "z");
        return Text(array);
    }

    internal static string Constants()
    {
        int[] numbers = [1, 2, 3, 5, 8, 13];
        byte[] bytes = [1, 2, 255];
        long[] longs = [long.MaxValue, long.MinValue];
        ReadOnlySpan<ushort> shorts = [1, 65535];
        return $"{Text(numbers)} {Text(bytes)} {Text(longs)} {shorts[1]}";
    }

    internal static string Indexes() => $"{(Index)3} {^2} {1..^1} {..} {(1..4).GetOffsetAndLength(10)} {new Index(2, true).GetOffset(10)} {((Index)1).Equals(new Index(1))}";

    private static string Text<T>(IEnumerable<T>? items) => "[" + string.Join(",", items ?? []) + "]";
}
