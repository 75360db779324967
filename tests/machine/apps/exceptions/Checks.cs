// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;

namespace Exceptions;

/// <summary>What the language itself throws, and the library.</summary>
internal static class Checks
{
    internal static void All()
    {
        Try(static () => Element(new int[3], 3));
        Try(static () => Element(new int[3], -1));
        Try(static () => Slice(new int[3], 4));
        Try(static () => Divide(1, 0));
        Try(static () => Divide(int.MinValue, -1));
        Try(static () => Add(int.MaxValue, 1));
        Try(static () => Narrow(300));
        Try(static () => Cast("text"));
        Try(static () => Unbox("text"));
        Try(static () => Store(new string[1], new object()));
        Try(static () => Value(null));
        Try(static () => Length(-1));
    }

    internal static void Arguments()
    {
        Try(static () => ArgumentNullException.ThrowIfNull(Thrower.Nothing()));
        Try(static () => ArgumentOutOfRangeException.ThrowIfNegative(Thrower.Identity(-1)));
        Try(static () => throw new ArgumentException("bad", "name"));
        Try(static () => throw new NotSupportedException());
        Try(static () => throw new ObjectDisposedException("thing"));
        try
        {
            throw new ArgumentException("It is too long.", "name");
        }
        catch (ArgumentException exception)
        {
            Transcript.Say(exception.Message);
            Transcript.Say(exception.ParamName!);
        }

        try
        {
            ArgumentNullException.ThrowIfNull(Thrower.Nothing(), "thing");
        }
        catch (ArgumentNullException exception)
        {
            Transcript.Say(exception.ParamName!);
        }
    }

    internal static void Properties()
    {
        Known exception = new("not thrown");
        Transcript.Say(exception.StackTrace is null ? "no stack trace" : "a stack trace");
        try
        {
            Thrower.Throw("thrown");
        }
        catch (Known caught)
        {
            Transcript.Say(Begins(caught.StackTrace!, "   at Exceptions.Thrower.Throw(") ? "stack trace begins at the thrower" : caught.StackTrace!);
            Transcript.Say(Begins(caught.ToString(), "Exceptions.Known: thrown\n   at Exceptions.Thrower.Throw(") ? "text begins with type, message and thrower" : caught.ToString());
        }
    }

    internal static void Several()
    {
        try
        {
            throw new AggregateException(new Known("one"), new Special("two"));
        }
        catch (AggregateException exception)
        {
            Transcript.Say("count", exception.InnerExceptions.Count);
            foreach (Exception inner in exception.InnerExceptions)
            {
                Transcript.Say("has", inner);
            }

            Transcript.Say("first", exception.InnerException!);
        }
    }

    internal static void ThrownOn()
    {
        ExceptionDispatchInfo? kept = null;
        try
        {
            Thrower.Throw("kept");
        }
        catch (Known exception)
        {
            kept = ExceptionDispatchInfo.Capture(exception);
        }

        try
        {
            kept!.Throw();
        }
        catch (Known exception)
        {
            Transcript.Say("caught", exception);
            Transcript.Say(Begins(exception.StackTrace!, "   at Exceptions.Thrower.Throw(") ? "stack trace begins at the first thrower" : exception.StackTrace!);
        }
    }

    private static bool Begins(string text, string start)
    {
        for (int index = 0; index < start.Length; index++)
        {
            if (index == text.Length || text[index] != start[index])
            {
                return false;
            }
        }

        return true;
    }

    internal static void Try(Part action)
    {
        try
        {
            action();
            Transcript.Say("nothing thrown");
        }
        catch (Exception exception)
        {
            Transcript.Say("caught", exception);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Element(int[] numbers, int index) => numbers[index];

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Slice(int[] numbers, int start) => numbers.AsSpan()[start..].Length;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Divide(int left, int right) => left / right;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Add(int left, int right) => checked(left + right);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static byte Narrow(int number) => checked((byte)number);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Resource Cast(object value) => (Resource)value;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Unbox(object value) => (int)value;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Store(object[] objects, object value) => objects[0] = value;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Value(int? number) => number!.Value;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Length(int length) => new byte[length].Length;
}
