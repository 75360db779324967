// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Collections.Generic;
using System.Text;

namespace Tock.Userland.Tests.Checks;

/// <summary>How types are shown.</summary>
internal static class TypeNameChecks
{
    internal static string Names() => All(type => type.Name);

    internal static string Texts() => All(type => type.ToString());

    internal static string OfObjects()
    {
        object[] objects = ["text", 1, 2L, 'c', true, (byte)3, new int[0], new List<string>(), new Dictionary<int, bool>(), (1, "a"), Kind.Second, new Inner(), new Holder<Kind>.Part(), new Holder<string>[2], new InvalidOperationException(), new object()];
        StringBuilder result = new StringBuilder();
        foreach (object item in objects)
        {
            result.Append(item.GetType().Name).Append(' ').Append(item.GetType()).Append(';');
        }

        return result.ToString();
    }

    internal static string InTexts()
    {
        Type type = typeof(Inner);
        object boxed = type;
        return $"{type} {boxed} {typeof(List<Inner>)}" + type + boxed + string.Concat(type, ", ", boxed) + string.Format("{0,-60}|", type);
    }

    internal static string OfTypeParameters() => Of<int>() + Of<string>() + Of<List<int[]>>() + Of<Inner>() + Of<Holder<Inner>>() + Of<IComparable<string>>();

    internal static string OfExceptions()
    {
        try
        {
            return (new int[1])[int.Parse("1")].ToString();
        }
        catch (Exception exception)
        {
            return exception.GetType().Name + (exception.GetType() == typeof(IndexOutOfRangeException));
        }
    }

    private static string Of<T>() => $"{typeof(T).Name} {typeof(T)};";

    private static string All(Func<Type, string> show)
    {
        Type[] types =
        [
            typeof(bool), typeof(char), typeof(sbyte), typeof(byte), typeof(short), typeof(ushort), typeof(int), typeof(uint), typeof(long), typeof(ulong), typeof(nint), typeof(nuint),
            typeof(string), typeof(object), typeof(Type), typeof(void), typeof(Enum), typeof(ValueType), typeof(Array), typeof(Delegate), typeof(Action), typeof(TimeSpan),
            typeof(int?), typeof((int, string)), typeof((int, (bool, char), string[])), typeof(List<int>), typeof(List<List<string>>), typeof(List<int>.Enumerator),
            typeof(Dictionary<string, List<byte>>), typeof(KeyValuePair<int, Kind>), typeof(IEnumerable<object>), typeof(IComparable<int>), typeof(Func<int, bool, string>),
            typeof(List<>), typeof(Dictionary<,>), typeof(Holder<>), typeof(Holder<>.Part),
            typeof(int[]), typeof(string[][]), typeof(List<int>[]), typeof(List<int[]>), typeof(Holder<int[]>.Part[]),
            typeof(Kind), typeof(Inner), typeof(IInner), typeof(Holder<Inner>), typeof(Holder<int>.Part), typeof(Holder<Kind>.Other<string>), typeof(__Odd__<__Odd__<int>>), typeof(TypeNameChecks),
            typeof(ArgumentException),
        ];
        StringBuilder result = new StringBuilder();
        foreach (Type type in types)
        {
            result.Append(show(type)).Append(';');
        }

        return result.ToString();
    }

    private enum Kind
    {
        First,
        Second,
    }

    private interface IInner
    {
    }

    private sealed class Inner : IInner
    {
    }

    private class Holder<T>
    {
        internal T? Value { get; set; }

        internal struct Part
        {
        }

        internal sealed class Other<TOther> : Holder<TOther>
        {
        }
    }

    // As the compiler separates type arguments.
    private sealed class __Odd__<T> : Holder<T>
    {
    }
}
