// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime.CompilerServices;
using System.Text;

[assembly: InternalsVisibleTo("Friend")]

namespace Tock.Sdk.Tests.Infrastructure;

/// <summary>Uses things that can be null, and things that cannot.</summary>
public sealed class NullUser
{
    private readonly int[] _set = new int[2];
    private readonly int[] _setByOne;
    private readonly int[] _setBehindACheck;
    private readonly int[]? _setSometimes;
    private readonly int[]? _setUnlessItFails;
    private int[] _changes = new int[2];

    private (int First, int Second) _pair;

    /// <summary>Sets all.</summary>
    public NullUser()
    {
        _setByOne = new int[2];
        _setBehindACheck = new int[2];
        _setSometimes = new int[2];
        _setUnlessItFails = new int[2];
    }

    /// <summary>Sets what it is given.</summary>
    public NullUser(int[] numbers)
    {
        _setByOne = numbers;
        if (numbers is { Length: 0 })
        {
            throw new ArgumentException("There are no numbers.", nameof(numbers));
        }

        _setBehindACheck = new int[2];
        if (numbers is not null)
        {
            _setSometimes = new int[2];
        }

        try
        {
            _setUnlessItFails = new int[numbers!.Length];
        }
        catch (NullReferenceException)
        {
        }
    }

    /// <summary>A field.</summary>
    public int Number;

    /// <summary>What all members do, as a text.</summary>
    public static string Run()
    {
        StringBuilder text = new();
        NullUser user = new(null!);
        Func<object>[] actions =
        [
            () => FieldOfArgument(user), () => FieldOfArgument(null!), () => user.FieldOfThis(), () => user.FieldThatIsSet(),
            () => user.FieldThatMayChange(null!), () => user.FieldThatMayChange(new int[3]), () => user.FieldThatOneConstructorSets(), WhatIsNew,
            () => user.FieldThatIsSetBehindACheck(), () => user.FieldThatIsSetSometimes(), () => user.FieldThatIsSetUnlessItFails(),
            () => user.FieldOfStruct(), () => Element(null!, 0), () => Element([1, 2], 1), () => StoreAfterCall(null!, text), () => StoreAfterCall(user, text),
            () => CallWithBranches(null!, 1), () => CallWithBranches("texts", 1), () => CallWithBranches("texts", -1),
            () => EitherOf(null, null), () => EitherOf(null, user), () => EitherOf(user, null),
            () => TextOfNullable("text"), () => TextOfNullable(7), () => TextOfNullable<int?>(null), () => TextOfStruct(7),
            () => Comparison(null!, "text"), () => Comparison("text", "text"), () => Comparison(1, 2), Variable, () => VariableThatChanges(null), () => VariableThatChanges(user),
            Parameters,
            () => Caught(text), () => Unboxed(null!), () => Unboxed(3),
        ];
        foreach (Func<object> action in actions)
        {
            try
            {
                text.Append(action()).Append(';');
            }
            catch (NullReferenceException)
            {
                text.Append("null;");
            }
        }

        return text.ToString();
    }

    internal static object FieldOfArgument(NullUser user) => user.Number;

    internal object FieldOfThis() => Number;

    internal object FieldThatIsSet() => _set[1];

    internal object FieldThatMayChange(int[] numbers)
    {
        _changes = numbers;
        return _changes[1];
    }

    internal object FieldThatOneConstructorSets() => _setByOne[1];

    internal object FieldThatIsSetBehindACheck() => _setBehindACheck[1];

    internal object FieldThatIsSetSometimes() => _setSometimes![1];

    internal object FieldThatIsSetUnlessItFails() => _setUnlessItFails![1];

    internal static object WhatIsNew() => new NullUser().Number;

    internal object FieldOfStruct() => _pair.Second++;

    internal static object Element(int[] numbers, int index) => numbers[index];

    internal static object StoreAfterCall(NullUser user, StringBuilder text)
    {
        user.Number = text.Append("value ").Length;
        return "stored";
    }

    internal static object CallWithBranches(string text, int number) => text.Substring(number > 0 ? number : 2);

    internal static object EitherOf(NullUser? first, NullUser? second) => (first ?? second)!.Number;

    internal static object TextOfNullable<T>(T value) => value!.ToString() ?? "none";

    internal static object Comparison<T>(T left, T right)
        where T : IComparable<T> => left.CompareTo(right);

    internal static object Variable()
    {
        int[] numbers = new int[3];
        for (int index = 0; index < 6; index++)
        {
            numbers[index % 3] += index;
            if (index == 4)
            {
                numbers = new int[3];
            }
        }

        return numbers[2];
    }

    internal static object VariableThatChanges(NullUser? other)
    {
        NullUser? user = new();
        for (int index = 0; index < 2; index++)
        {
            user!.Number = index;
            user = other;
        }

        return 1;
    }

    private static object Parameters()
    {
        int[] numbers = [1, 2, 3];
        return ParameterThatIsSet(numbers, 2) + ParameterThatIsNotAlwaysSet(numbers, 1) + ParameterThatIsNotAlwaysSet(null!, 0);
    }

    internal static object ParameterThatIsSetHere()
    {
        return ParameterThatAFriendMayPass(new int[2]);
    }

    internal static int ParameterThatAFriendMayPass(int[] numbers) => numbers[1];

    private static int ParameterThatIsSet(int[] numbers, int index) => index == 0 ? numbers[0] : ParameterThatIsSet(numbers, index - 1);

    private static int ParameterThatIsNotAlwaysSet(int[] numbers, int index) => numbers[index];

    internal static object TextOfStruct<T>(T value)
        where T : struct => value.ToString() ?? "none";

    internal static object Caught(StringBuilder text)
    {
        try
        {
            throw new InvalidOperationException("thrown");
        }
        catch (InvalidOperationException exception)
        {
            return exception.InnerException is null && text is null;
        }
    }

    internal static object Unboxed(object number) => (int)number;
}
