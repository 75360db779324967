// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Collections.Generic;

namespace Tock.Userland.Tests.Checks;

/// <summary>Records.</summary>
internal static class RecordChecks
{
    internal static string Texts() => $"{new Point(1, 2)} {new Named("a", null)} {new Derived("b", 3, true)} {new Pair<int, string>(1, "x")} {new Empty()}";

    internal static string Equality()
    {
        Point first = new Point(1, 2);
        Point second = new Point(1, 2);
        Named third = new Named("a", [1]);
        Named fourth = new Named("a", [1]);
        Named fifth = third with { };
        return $"{first == second} {first.Equals(second)} {first.GetHashCode() == second.GetHashCode()} {third == fourth} {third == fifth} {ReferenceEquals(third, fifth)} {new Base("b", 3) == new Derived("b", 3, true)} {new Derived("b", 3, true) == new Derived("b", 3, true)}";
    }

    internal static string With()
    {
        Point point = new Point(1, 2) with { Y = 5 };
        Base changed = new Derived("b", 3, true) with { Count = 4 };
        return $"{point} {changed}";
    }

    internal static string Deconstructed()
    {
        (int x, int y) = new Point(3, 4);
        (string name, int count) = new Base("n", 5);
        return $"{x}{y}{name}{count}";
    }

    internal static string AsKeys()
    {
        Dictionary<Point, string> points = new Dictionary<Point, string> { [new Point(1, 1)] = "a" };
        HashSet<Base> set = [new Base("x", 1), new Base("x", 1), new Base("y", 1)];
        return $"{points[new Point(1, 1)]} {set.Count}";
    }

    internal static string Required()
    {
        Settings settings = new Settings { Name = "n" };
        return $"{settings.Name} {settings.Level} {(settings with { Level = 9 }).Level}";
    }

    private readonly record struct Point(int X, int Y);

    private readonly record struct Pair<TFirst, TSecond>(TFirst First, TSecond Second);

    private record Base(string Name, int Count);

    private sealed record Derived(string Name, int Count, bool IsSpecial) : Base(Name, Count);

    private sealed record Named(string Name, int[]? Numbers)
    {
        public override string ToString() => $"Named {Name} {Numbers?.Length}";
    }

    private sealed record Empty;

    private sealed record Settings
    {
        internal required string Name { get; init; }

        internal int Level { get; init; } = 3;
    }
}
