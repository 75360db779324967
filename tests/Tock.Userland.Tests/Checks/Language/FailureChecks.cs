// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Collections.Generic;
using System.Text;

namespace Tock.Userland.Tests.Checks;

/// <summary>What is thrown at mistakes.</summary>
internal static class FailureChecks
{
    internal static string OfArrays() => Kind(() => Three()[Five()]) + Kind(() => new int[-Five()].Length) + Kind(() => { ((object[])new string[1])[0] = new object(); return 0; });

    internal static string OfSpans() => Kind(() => new int[3].AsSpan()[Five()]) + Kind(() => new int[3].AsSpan(Five()).Length) + Kind(() => "abc".AsSpan(1, Five()).Length);

    internal static string OfTexts() => Kind(() => "abc"[Five()]) + Kind(() => "abc".Substring(Five()).Length) + Kind(() => "abc".Substring(1, Five()).Length) + Kind(() => new string('x', -Five()).Length) + Kind(() => "a".Replace("", "b").Length) + Kind(() => "a".IndexOf(null!)) + Kind(() => "a".PadLeft(-Five()).Length);

    internal static string OfParsing() => Kind(() => int.Parse("x")) + Kind(() => int.Parse("")) + Kind(() => int.Parse(null!)) + Kind(() => int.Parse("99999999999")) + Kind(() => byte.Parse("256")) + Kind(() => byte.Parse("-1")) + Kind(() => bool.Parse("maybe") ? 1 : 0) + Kind(() => Convert.ToInt32("12", 2)) + Kind(() => Convert.FromHexString("abc").Length) + Kind(() => 5.ToString("Q").Length);

    internal static string OfLists()
    {
        List<int> list = [1, 2, 3];
        return Kind(() => list[Five()]) + Kind(() => list[-1]) + Kind(() => { list.RemoveAt(3); return 0; }) + Kind(() => { list.Insert(Five(), 1); return 0; }) + Kind(() => { list.RemoveRange(1, Five()); return 0; }) + Kind(() => new List<int>(-1).Count) + Kind(() => ChangeWhileIterating(list)) + Kind(() => { ((IList<int>)(int[])[1]).Add(2); return 0; });
    }

    internal static string OfDictionaries()
    {
        Dictionary<string, int> dictionary = new Dictionary<string, int> { ["a"] = 1 };
        return Kind(() => dictionary["b"]) + Kind(() => { dictionary.Add("a", 2); return 0; }) + Kind(() => dictionary[null!]) + Kind(() => new Queue<int>().Dequeue()) + Kind(() => new Stack<int>().Pop()) + Kind(() => new PriorityQueue<int, int>().Peek()) + Kind(() => ChangeWhileIterating(dictionary));
    }

    internal static string OfCasts()
    {
        object text = "a";
        int? none = null;
        return Kind(() => (int)text) + Kind(() => ((List<int>)text).Count) + Kind(() => none!.Value) + Kind(() => ((IComparable)1).CompareTo("a"));
    }

    internal static string OfArithmetic() => Kind(() => Five() / (Five() - 5)) + Kind(() => checked(int.MaxValue - 1 + Five())) + Kind(() => checked((byte)(Five() * 100))) + Kind(() => (int)(5L % (Five() - 5))) + Kind(() => Math.Abs(int.MinValue + Five() - 5)) + Kind(() => Math.Clamp(1, Five(), 2)) + Kind(() => int.MinValue / (4 - Five()));

    internal static string OfBuilders() => Kind(() => new StringBuilder("abc")[Five()]) + Kind(() => new StringBuilder("abc").Insert(Five(), "x").Length) + Kind(() => string.Format("{1}", "a").Length) + Kind(() => string.Format("{", "a").Length);

    private static int[] Three() => new int[3];

    private static int Five() => int.Parse("5");

    private static int ChangeWhileIterating(List<int> list)
    {
        foreach (int item in list)
        {
            list.Add(item);
        }

        return 0;
    }

    private static int ChangeWhileIterating(Dictionary<string, int> dictionary)
    {
        foreach (KeyValuePair<string, int> pair in dictionary)
        {
            dictionary.Add(pair.Key + "x", 1);
        }

        return 0;
    }

    private static string Kind(Func<int> action)
    {
        try
        {
            return action() + ";";
        }
        catch (Exception exception)
        {
            return exception switch
            {
                ArgumentNullException => "argument null;",
                ArgumentOutOfRangeException => "argument range;",
                ArgumentException => "argument;",
                IndexOutOfRangeException => "index;",
                InvalidCastException => "cast;",
                KeyNotFoundException => "key;",
                InvalidOperationException => "invalid;",
                FormatException => "format;",
                OverflowException => "overflow;",
                DivideByZeroException => "divide;",
                NullReferenceException => "null;",
                ArrayTypeMismatchException => "array type;",
                NotSupportedException => "unsupported;",
                _ => "other;",
            };
        }
    }
}
