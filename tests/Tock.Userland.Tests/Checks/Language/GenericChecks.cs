// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Collections.Generic;

namespace Tock.Userland.Tests.Checks;

/// <summary>Generic types and methods.</summary>
internal static class GenericChecks
{
    internal static string Shared()
    {
        Box<string> text = new Box<string>("a");
        Box<object> any = new Box<object>(text);
        Box<int> number = new Box<int>(5);
        return $"{text.Value} {((Box<string>)any.Value).Value} {number.Value} {text.Pair(1)} {number.Pair("x")} {Box<string>.Default is null} {Box<int>.Default}";
    }

    internal static string Constraints() => $"{Largest([3, 9, 2])} {Largest(["b", "c", "a"])} {Make<List<int>>().Count} {Make<Point>().X}";

    internal static string StaticAbstract() => $"{Zero<Metres>().Value} {Sum([new Metres(2), new Metres(3)]).Value}";

    internal static string Variance()
    {
        IProducer<object> producer = new TextProducer();
        IConsumer<string> consumer = new AnyConsumer();
        return $"{producer.Produce()} {consumer.Consume("given")}";
    }

    internal static string Recursive()
    {
        Tree<int> tree = new Tree<int>();
        foreach (int item in (int[])[5, 2, 8, 1, 9, 3])
        {
            tree.Add(item);
        }

        return string.Join(",", tree.InOrder());
    }

    internal static string OfTuples()
    {
        Dictionary<string, List<(int, string)>> index = new Dictionary<string, List<(int, string)>>();
        for (int number = 0; number < 6; number++)
        {
            string key = "k" + (number % 2);
            if (!index.TryGetValue(key, out List<(int, string)>? list))
            {
                index[key] = list = [];
            }

            list.Add((number, "v" + number));
        }

        return $"{string.Join(",", index["k0"])} {string.Join(",", index["k1"])}";
    }

    internal static string InlineArrays()
    {
        Four<int> four = default;
        for (int index = 0; index < 4; index++)
        {
            four[index] = index * index;
        }

        Span<int> span = four;
        return $"{span.Length} {span[3]} {four[2]}";
    }

    private static T Largest<T>(T[] items)
        where T : IComparable<T>
    {
        T result = items[0];
        foreach (T item in items)
        {
            result = item.CompareTo(result) > 0 ? item : result;
        }

        return result;
    }

    private static T Make<T>()
        where T : new() => new T();

    private static T Zero<T>()
        where T : IUnit<T> => T.Zero;

    private static T Sum<T>(T[] items)
        where T : IUnit<T>
    {
        T result = T.Zero;
        foreach (T item in items)
        {
            result += item;
        }

        return result;
    }

    private interface IUnit<T>
        where T : IUnit<T>
    {
        static abstract T Zero { get; }

        static abstract T operator +(T left, T right);
    }

    private readonly record struct Metres(int Value) : IUnit<Metres>
    {
        public static Metres Zero => new Metres(0);

        public static Metres operator +(Metres left, Metres right) => new Metres(left.Value + right.Value);
    }

    private interface IProducer<out T>
    {
        T Produce();
    }

    private interface IConsumer<in T>
    {
        string Consume(T value);
    }

    private sealed class TextProducer : IProducer<string>
    {
        public string Produce() => "produced";
    }

    private sealed class AnyConsumer : IConsumer<object>
    {
        public string Consume(object value) => "consumed " + value;
    }

    private sealed class Box<T>(T value)
    {
        internal static readonly T? Default = default;

        internal T Value => value;

        internal (T, TOther) Pair<TOther>(TOther other) => (value, other);
    }

    private struct Point
    {
        internal int X;

        public Point()
        {
            X = 7;
        }
    }

    private sealed class Tree<T>
        where T : IComparable<T>
    {
        private Tree<T>? _left;
        private Tree<T>? _right;
        private T? _value;
        private bool _hasValue;

        internal void Add(T item)
        {
            if (!_hasValue)
            {
                _value = item;
                _hasValue = true;
            }
            else if (item.CompareTo(_value) < 0)
            {
                (_left ??= new Tree<T>()).Add(item);
            }
            else
            {
                (_right ??= new Tree<T>()).Add(item);
            }
        }

        internal IEnumerable<T> InOrder()
        {
            foreach (T item in _left?.InOrder() ?? [])
            {
                yield return item;
            }

            yield return _value!;
            foreach (T item in _right?.InOrder() ?? [])
            {
                yield return item;
            }
        }
    }

    [System.Runtime.CompilerServices.InlineArray(4)]
    private struct Four<T>
    {
        private T _first;
    }
}
