// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Collections.Generic;

namespace Tock.Userland.Tests.Checks;

/// <summary>Objects, values and their types.</summary>
internal static class ObjectChecks
{
    internal static string Identity()
    {
        object first = new object();
        object second = new object();
        return $"{first.Equals(first)} {first.Equals(second)} {first == second} {first.GetHashCode() == first.GetHashCode()} {Equals(null, null)} {Equals(first, null)}";
    }

    internal static string Types()
    {
        object text = "a";
        object number = 1;
        return $"{text.GetType() == typeof(string)} {number.GetType() == typeof(int)} {number.GetType() == typeof(long)} {typeof(List<int>) == typeof(List<int>)} {typeof(List<int>) == typeof(List<string>)} {new int[0].GetType() == typeof(int[])} {Same<string, string>()} {Same<int, string>()} {Same<List<string>, List<string>>()} {text.GetType().Equals(typeof(string))} {typeof(int).GetHashCode() == number.GetType().GetHashCode()} {typeof(int).IsValueType}";
    }

    internal static string TypesAsKeys()
    {
        Dictionary<Type, string> names = new Dictionary<Type, string> { [typeof(int)] = "int", [typeof(string)] = "string" };
        object value = "x";
        return $"{names[value.GetType()]} {names[typeof(int)]} {names.ContainsKey(typeof(long))}";
    }

    internal static string ValuesWithoutOverrides()
    {
        Plain first = new Plain { Number = 1, Small = 2 };
        Plain second = new Plain { Number = 1, Small = 2 };
        Mixed third = new Mixed { Number = 1, Text = "ab".Substring(0, 1), Plain = first };
        Mixed fourth = new Mixed { Number = 1, Text = "ac".Substring(0, 1), Plain = second };
        bool before = third.Equals(fourth);
        int hash = third.GetHashCode();
        fourth.Plain.Small = 3;
        return $"{first.Equals(second)} {first.GetHashCode() == second.GetHashCode()} {before} {hash == third.GetHashCode()} {third.Equals(fourth)} {first.Equals(null)} {first.Equals(1)}";
    }

    internal static string Boxed()
    {
        object number = 5;
        object same = 5;
        object other = 5L;
        int? some = 7;
        int? none = null;
        object? boxedSome = some;
        object? boxedNone = none;
        IComparable comparable = 3;
        return $"{number.Equals(same)} {number.Equals(other)} {number == same} {boxedSome} {boxedNone is null} {(int?)boxedSome} {comparable.CompareTo(4)} {number.GetHashCode()} {number}";
    }

    internal static string Nullables()
    {
        int? some = 5;
        int? none = null;
        int? sum = some + none;
        return $"{some.HasValue} {none.HasValue} {some.Value} {none ?? 9} {none.GetValueOrDefault(3)} {sum is null} {some > 3} {some == 5} {none == null} {some.Equals(5)} {none.Equals(null)} {none.ToString() is ""} {some.GetHashCode()}";
    }

    internal static string Enumerations()
    {
        Colours both = Colours.Red | Colours.Blue;
        object boxed = Colours.Red;
        Colours none = default;
        return $"{both.HasFlag(Colours.Red)} {both.HasFlag(Colours.Green)} {(int)both} {boxed.Equals(Colours.Red)} {boxed.Equals(Colours.Blue)} {boxed.GetHashCode() == Colours.Red.GetHashCode()} {(Colours)4 == Colours.Blue} {both:D} {both:X} {none.CompareTo(Colours.Red)} {(byte)Size.Large:D}";
    }

    internal static string TuplesCompared()
    {
        (int, string) first = (1, "a");
        (int, string) second = (1, "a");
        (int Number, (string Inner, bool)) nested = (2, ("x", true));
        Tuple<int, string> old = Tuple.Create(1, "a");
        return $"{first == second} {first.Equals(second)} {first.CompareTo((1, "b"))} {first} {nested} {nested.Item2.Inner} {old} {old.Equals(Tuple.Create(1, "a"))} {first.GetHashCode() == second.GetHashCode()} {(1, 2, 3, 4, 5)} {(1, 2, 3, 4, 5, 6, 7)}";
    }

    internal static string Swapped()
    {
        int first = 1;
        int second = 2;
        (first, second) = (second, first);
        (int quotient, int remainder) = Math.DivRem(17, 5);
        return $"{first}{second}{quotient}{remainder}";
    }

    internal static string Virtual()
    {
        Shape[] shapes = [new Square(2), new Circle(3), new Unit()];
        string result = "";
        foreach (Shape shape in shapes)
        {
            result += $"{shape.Area()} {shape} ";
        }

        return result;
    }

    internal static string Cloned()
    {
        Cloneable original = new Cloneable { Number = 1, Numbers = [1, 2] };
        Cloneable copy = original.Copy();
        copy.Number = 2;
        copy.Numbers[0] = 9;
        return $"{original.Number} {original.Numbers[0]} {copy.Number}";
    }

    internal static string Lazily()
    {
        int made = 0;
        Lazy<string> lazy = new Lazy<string>(() => "made" + ++made);
        bool before = lazy.IsValueCreated;
        return $"{before} {lazy.Value} {lazy.Value} {lazy.IsValueCreated} {made}";
    }

    internal static string DefaultInterfaceMethods()
    {
        IGreeter first = new Plainly();
        IGreeter second = new Loudly();
        return $"{first.Greet()} {second.Greet()}";
    }

    private static bool Same<TFirst, TSecond>() => typeof(TFirst) == typeof(TSecond);

    [Flags]
    private enum Colours
    {
        Red = 1,
        Green = 2,
        Blue = 4,
    }

    private enum Size : byte
    {
        Small,
        Large = 200,
    }

    private interface IGreeter
    {
        string Name => "nobody";

        string Greet() => "hello " + Name;
    }

    private sealed class Plainly : IGreeter
    {
    }

    private sealed class Loudly : IGreeter
    {
        public string Name => "SOMEBODY";
    }

    private abstract class Shape
    {
        internal virtual int Area() => 1;
    }

    private sealed class Square(int side) : Shape
    {
        public override string ToString() => "square";

        internal override int Area() => side * side;
    }

    private sealed class Circle(int radius) : Shape
    {
        public override string ToString() => "circle";

        internal override int Area() => 3 * radius * radius;
    }

    private sealed class Unit : Shape
    {
        public override string ToString() => "unit";
    }

    private sealed class Cloneable
    {
        internal int Number;
        internal int[] Numbers = [];

        internal Cloneable Copy() => (Cloneable)MemberwiseClone();
    }

    private struct Plain
    {
        internal int Number;
        internal byte Small;
    }

    private struct Mixed
    {
        internal int Number;
        internal string Text;
        internal Plain Plain;
    }
}
