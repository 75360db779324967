// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Collections.Generic;

namespace Tock.Userland.Tests.Checks;

/// <summary>Delegates, lambdas and events.</summary>
internal static class DelegateChecks
{
    internal static string Kinds()
    {
        Func<int, int> open = Double;
        Func<int, int> closed = new Adder(10).Add;
        Func<int, int> lambda = value => value - 1;
        int captured = 5;
        Func<int, int> closure = value => value * captured++;
        Func<int, int> extension = "abc".CountPlus;
        Func<int, int> viaInterface = ((IOperation)new Adder(100)).Add;
        Func<int, int> viaBase = ((Operation)new Adder(1000)).Twice;
        Func<int, int> viaValue = new Scale(3).Apply;
        return $"{open(2)} {closed(2)} {lambda(2)} {closure(2)} {closure(2)} {extension(2)} {viaInterface(2)} {viaBase(2)} {viaValue(2)}";
    }

    internal static string GenericMethods()
    {
        Func<int, string> first = Describe;
        Func<string, string> second = Describe;
        Func<object, string> third = new Describer("<").Describe<object>;
        Func<int, string> fourth = new Describer("<").Describe<int>;
        Func<string, string> fifth = new Describer("[").Describe;
        return first(1) + second("a") + third("o") + fourth(2) + fifth("s");
    }

    internal static string Multicast()
    {
        string log = "";
        Action first = () => log += "1";
        Action second = () => log += "2";
        Action both = first + second;
        both();
        both += first;
        both();
        both = (both - first)!;
        both.Invoke();
        Action? rest = both - second;
        rest?.Invoke();
        Action? none = rest - first;
        return $"{log} {none is null} {both.GetInvocationList().Length} {(first + second) == (first + second)} {first == second} {first.Equals(first)}";
    }

    internal static string MulticastResults()
    {
        Func<int> functions = () => 1;
        functions += () => 2;
        functions += () => 3;
        int sum = 0;
        foreach (Func<int> function in functions.GetInvocationList())
        {
            sum = (sum * 10) + function();
        }

        return $"{functions()} {sum}";
    }

    internal static string Removal()
    {
        string log = "";
        Action a = () => log += "a";
        Action b = () => log += "b";
        Action c = () => log += "c";
        Action all = a + b + c + a + b;
        (all - (a + b))!();
        log += " ";
        (all - (b + c))!();
        log += " ";
        (all - (c + b))!();
        log += " ";
        ((Action)Delegate.RemoveAll(all, a)!)();
        return log;
    }

    internal static string EqualMethods()
    {
        Adder adder = new Adder(1);
        Func<int, int> first = adder.Add;
        Func<int, int> second = adder.Add;
        Func<int, int> third = new Adder(1).Add;
        Func<int, int> fourth = Double;
        Func<int, int> fifth = Double;
        return $"{first == second} {first == third} {fourth == fifth} {first.Equals(fourth)} {first.GetHashCode() == second.GetHashCode()} {ReferenceEquals(first.Target, adder)}";
    }

    internal static string Events()
    {
        Counter counter = new Counter();
        string log = "";
        EventHandler<int> handler = (sender, value) => log += $"{value}{ReferenceEquals(sender, counter)};";
        EventHandler plain = (sender, arguments) => log += "plain;";
        counter.Changed += handler;
        counter.Changed += (sender, value) => log += "second;";
        counter.Emptied += plain;
        counter.Add(3);
        counter.Changed -= handler;
        counter.Add(4);
        counter.Emptied -= plain;
        counter.Add(0);
        return log;
    }

    internal static string LocalFunctions()
    {
        int offset = 10;
        int Recursive(int value) => value <= 1 ? offset : value * Recursive(value - 1);
        static int Static(int value) => value + 1;
        Func<int, int> function = Recursive;
        return $"{Recursive(4)} {Static(1)} {function(3)}";
    }

    internal static string CapturedInLoops()
    {
        List<Func<int>> functions = [];
        for (int index = 0; index < 3; index++)
        {
            int copy = index;
            functions.Add(() => (copy * 10) + index);
        }

        string result = "";
        foreach (Func<int> function in functions)
        {
            result += function() + ",";
        }

        return result;
    }

    internal static string Composed()
    {
        Func<int, Func<int, int>> add = left => right => left + right;
        Func<int, int> twice = Compose(add(3), add(4));
        return $"{twice(1)}";
    }

    internal static string Variance()
    {
        Func<string> texts = () => "text";
        Func<object> objects = texts;
        Action<object> takesAny = value => s_last = value.ToString();
        Action<string> takesText = takesAny;
        takesText("given");
        return $"{objects()} {s_last}";
    }

    internal static string ManyArguments()
    {
        Func<int, int, int, int, int> sum = (a, b, c, d) => a + (b * 10) + (c * 100) + (d * 1000);
        Action<int, string, long> action = (number, text, large) => s_last = $"{number}{text}{large}";
        action(1, "x", 1L << 40);
        Predicate<int> even = value => value % 2 == 0;
        Comparison<int> order = (left, right) => right - left;
        return $"{sum(1, 2, 3, 4)} {s_last} {even(4)} {order(1, 5)}";
    }

    private static string? s_last;

    private static Func<int, int> Compose(Func<int, int> first, Func<int, int> second) => value => second(first(value));

    private static int Double(int value) => value * 2;

    private static string Describe<T>(T value) => $"<{value}>";

    private static int CountPlus(this string text, int value) => text.Length + value;

    private interface IOperation
    {
        int Add(int value);
    }

    private abstract class Operation
    {
        internal abstract int Twice(int value);
    }

    private sealed class Adder(int amount) : Operation, IOperation
    {
        public int Add(int value) => value + amount;

        internal override int Twice(int value) => value + (2 * amount);
    }

    private readonly struct Scale(int factor)
    {
        internal int Apply(int value) => value * factor;
    }

    private sealed class Describer(string prefix)
    {
        internal string Describe<T>(T value) => prefix + value;
    }

    private sealed class Counter
    {
        internal event EventHandler<int>? Changed;

        internal event EventHandler? Emptied;

        internal void Add(int value)
        {
            Changed?.Invoke(this, value);
            Emptied?.Invoke(this, EventArgs.Empty);
        }
    }
}
