// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace Exceptions;

/// <summary>What is null and is used all the same, in each way that there is.</summary>
internal static class Nulls
{
    private static Item? s_item;
    private static int s_written;

    internal static void Fields()
    {
        s_item = No();
        Checks.Try(static () => s_written = No()!.Number);
        Checks.Try(static () => s_written = (int)No()!.Large);
        Checks.Try(static () => s_written = No()!.Pair.Second);
        Checks.Try(static () => No()!.Number = 1);
        Checks.Try(static () => No()!.Pair.First = 1);
        Checks.Try(static () => No()!.Number++);
        Checks.Try(static () => No()!.Large = 1);
        Checks.Try(static () => No()!.Numbers = []);
        Checks.Try(static () => s_written = s_item!.Number);
        Checks.Try(static () => s_written = new Item().Next!.Number);
        Checks.Try(static () => s_written = Reference(ref No()!.Number));
        Checks.Try(static () => s_written = new Item().Always);
    }

    internal static void Calls()
    {
        Item? item = No();
        Checks.Try(() => s_written = item!.Property);
        Checks.Try(() => item!.Property = 1);
        Checks.Try(() => s_written = item![1]);
        Checks.Try(() => s_written = item!.Virtual(1));
        Checks.Try(() => s_written = item!.Add(1, 2, "three"));
        Checks.Try(() => s_written = item!.GetHashCode());
        Checks.Try(static () => No<IWorker>()!.Work(1));
        Checks.Try(static () => No<Part>()!());
        Checks.Try(static () => s_written = No<string>()!.Length);
        Checks.Try(static () => s_written = No<string>()![0]);
        Checks.Try(static () => s_written = No<string>()!.Substring(1).Length);
        Checks.Try(static () => s_written = No<List<int>>()!.Count);
        Checks.Try(static () => No<List<int>>()!.Add(1));
        Checks.Try(static () => s_written = (int)No<object>()!);
        Checks.Try(() =>
        {
            Func<int, int> method = item!.Virtual;
            s_written = method(1);
        });
    }

    internal static void Arrays()
    {
        Checks.Try(static () => s_written = No<int[]>()!.Length);
        Checks.Try(static () => s_written = No<int[]>()![1]);
        Checks.Try(static () => s_written = No<byte[]>()![1]);
        Checks.Try(static () => s_written = No<(int, int)[]>()![1].Item2);
        Checks.Try(static () => No<int[]>()![1] = 2);
        Checks.Try(static () => No<long[]>()![1] = 2);
        Checks.Try(static () => No<byte[]>()![1]++);
        Checks.Try(static () => No<string[]>()![1] = "text");
        Checks.Try(static () => No<(int, int)[]>()![1] = (1, 2));
        Checks.Try(static () => Make<Item>()[1].Number = 1);
        Checks.Try(static () => s_written = new Item().Numbers![0]);
        Checks.Try(static () =>
        {
            foreach (int number in No<int[]>()!)
            {
                s_written = number;
            }
        });
        Checks.Try(static () =>
        {
            foreach (int number in No<List<int>>()!)
            {
                s_written = number;
            }
        });
    }

    internal static void TypeParameters()
    {
        Checks.Try(static () => s_written = Text<string>(null).Length);
        Checks.Try(static () => s_written = TextOfAny(3).Length);
        Checks.Try(static () => s_written = Text<Item>(null).Length);
        Checks.Try(static () => s_written = TextOfAny<int?>(null).Length);
        Checks.Try(static () => s_written = Compare<string>(null, "text"));
        Checks.Try(static () => s_written = Compare(1, 2));
        Checks.Try(static () => No<Box<Item>[]>()![0].Value = null);
        Checks.Try(static () => s_written = Make<Box<Item>>()[0].Value!.Number);
    }

    internal static void Order()
    {
        Checks.Try(static () => No()!.Number = Say("value"));
        Checks.Try(static () => No()!.Property = Say("value"));
        Checks.Try(static () => s_written = No()!.Add(Say("first"), Say("second"), "third"));
        Checks.Try(static () => No<int[]>()![Say("index")] = Say("value"));
        Checks.Try(static () => No<string[]>()![Say("index")] = Say("value") > 0 ? "more" : "less");
        Checks.Try(static () => No<(int, string)[]>()![Say("index")] = (Say("value"), "text"));
        Checks.Try(static () => No()!.Next!.Number = Say("not reached"));
        Checks.Try(static () => No()!.Pair = (Say("value"), 0));
        Checks.Try(static () => s_written = Text2(No<Item>(), Make<int>()[Say("index")]));
    }

    internal static void Expected()
    {
        Checks.Try(static () => s_written = No()?.Number ?? 7);
        Checks.Try(static () => s_written = s_item?.Next?.Property ?? 7);
        Checks.Try(static () => s_written = s_item?.Numbers?[Say("not reached")] ?? 7);
        Checks.Try(static () => s_written = (No() ?? new Item()).Number);
        Checks.Try(static () => s_written = (No() ?? No())!.Number);
        Checks.Try(static () => s_written = (s_written > 100 ? new Item() : No())!.Virtual(s_written > 100 ? 1 : 2));
        Checks.Try(static () => s_written = (No() is { Number: 3 }) ? 1 : 0);
        Checks.Try(static () => s_written = No<string>() switch { "a" => 1, "b" => 2, _ => 3 });
        Checks.Try(static () => No<Part>()?.Invoke());
        Checks.Try(static () =>
        {
            using Resource? resource = No<Resource>();
        });
    }

    internal static void InOtherMethods()
    {
        Checks.Try(static () =>
        {
            foreach (int number in Iterate(null!))
            {
                Transcript.Say("number", number);
            }
        });
        try
        {
            s_written = No()!.Number;
        }
        catch (NullReferenceException) when (Say("condition") > 0)
        {
            Transcript.Say("caught");
        }
        finally
        {
            Transcript.Say("finally");
        }

        try
        {
            Outside(new Item());
        }
        catch (NullReferenceException exception)
        {
            Transcript.Say(exception.StackTrace!.Contains("Nulls.Outside(") ? "stack trace has the method" : exception.StackTrace!);
        }
    }

    internal static void InALoop()
    {
        Item?[] items = [new Item { Number = 1 }, null, new Item { Number = 3 }, null];
        int sum = 0;
        int failed = 0;
        for (int index = 0; index < items.Length; index++)
        {
            try
            {
                sum += items[index]!.Number;
            }
            catch (NullReferenceException)
            {
                failed++;
            }
        }

        Transcript.Say("sum", sum);
        Transcript.Say("failed", failed);
    }

    private static IEnumerable<int> Iterate(Item item)
    {
        Transcript.Say("iterator");
        yield return 1;
        yield return item.Number;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Outside(Item item) => item.Next!.Next = item;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Item? No() => null;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static T? No<T>()
        where T : class => null;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Say(string text)
    {
        Transcript.Say(text);
        return 1;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static T[] Make<T>() => new T[2];

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Reference(ref int number) => number;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static string Text<T>(T? value)
        where T : class => value!.ToString()!;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static string TextOfAny<T>(T value) => value!.ToString()!;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Text2<T>(T? value, int other)
        where T : class => value!.ToString()!.Length + other;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Compare<T>(T? left, T right)
        where T : IComparable<T> => left!.CompareTo(right);

    private struct Box<TValue>
        where TValue : class
    {
        internal TValue? Value;
    }
}
