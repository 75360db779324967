// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Collections.Generic;

namespace Tock.Userland.Tests.Checks;

/// <summary>Static fields and constructors.</summary>
internal static class StaticChecks
{
    private static readonly List<string> s_log = [];

    internal static string RunOnFirstUse()
    {
        s_log.Clear();
        s_log.Add("before");
        s_log.Add(First.Value);
        s_log.Add(First.Value);
        return string.Join(",", s_log);
    }

    internal static string Circular() => $"{Left.Value} {Right.Value}";

    internal static string OfGenerics()
    {
        Counter<int>.Count++;
        Counter<int>.Count++;
        Counter<string>.Count++;
        Counter<object>.Count += 5;
        return $"{Counter<int>.Count} {Counter<string>.Count} {Counter<object>.Count} {Counter<long>.Count} {Counter<int>.Name} {Counter<string>.Name}";
    }

    internal static string WithInitialisers() => $"{Table.Squares[5]} {Table.Names["two"]} {Table.Total}";

    internal static string Failing()
    {
        string result = "";
        for (int attempt = 0; attempt < 2; attempt++)
        {
            try
            {
                result += Broken.Value;
            }
            catch (TypeInitializationException exception)
            {
                result += "broken " + (exception.InnerException is InvalidOperationException) + s_attempts + ";";
            }
        }

        return result;
    }

    private static int s_attempts;

    private static string Make(string text)
    {
        s_log.Add("making");
        return text;
    }

    private static class First
    {
        internal static readonly string Value;

        static First()
        {
            Value = Make("first" + s_log.Count);
        }
    }

    private static class Left
    {
        internal static readonly int Value;

        static Left()
        {
            Value = Right.Value + 1 + int.Parse("10");
        }
    }

    private static class Right
    {
        internal static readonly int Value;

        static Right()
        {
            Value = Left.Value + 100 + int.Parse("1000");
        }
    }

    private static class Counter<T>
    {
        internal static int Count;

        internal static readonly string Name = "counter" + int.Parse("7");
    }

    private static class Table
    {
        internal static readonly int[] Squares = MakeSquares();

        internal static readonly Dictionary<string, int> Names = new Dictionary<string, int> { ["one"] = 1, ["two"] = 2 };

        internal static readonly int Total = Squares.Length + Names.Count;

        private static int[] MakeSquares()
        {
            int[] squares = new int[10];
            for (int index = 0; index < squares.Length; index++)
            {
                squares[index] = index * index;
            }

            return squares;
        }
    }

    private static class Broken
    {
        internal static readonly int Value;

        static Broken()
        {
            s_attempts++;
            if (s_attempts > 0)
            {
                throw new InvalidOperationException();
            }

            Value = 1;
        }
    }
}
