// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime.CompilerServices;

namespace Exceptions;

/// <summary>Conditions of catch.</summary>
internal static class Filters
{
    internal static void Holds()
    {
        for (int number = 0; number < 3; number++)
        {
            try
            {
                throw new Known("filter") { Number = number };
            }
            catch (Known exception) when (exception.Number == 1)
            {
                Transcript.Say("one");
            }
            catch (Known exception) when (exception.Number == Thrower.Identity(number) && number == 2)
            {
                Transcript.Say("two");
            }
            catch (Known exception)
            {
                Transcript.Say("other", exception.Number);
            }
        }
    }

    internal static void RunsBeforeFinally()
    {
        try
        {
            try
            {
                Thrower.Throw("order");
            }
            finally
            {
                Transcript.Say("finally");
            }
        }
        catch (Known exception) when (Tell("condition", exception))
        {
            Transcript.Say("caught", exception);
        }
    }

    internal static void Throws()
    {
        try
        {
            Thrower.Throw("outer");
        }
        catch (Known exception) when (ThrowsInside(exception))
        {
            Transcript.Say("not reached");
        }
        catch (Known exception)
        {
            Transcript.Say("caught", exception);
        }
    }

    internal static void WithCalls()
    {
        int depth = Thrower.Identity(3);
        try
        {
            Thrower.Throw("calls");
        }
        catch (Known) when (Descend(depth) == 3)
        {
            Transcript.Say("depth", depth);
        }
    }

    internal static void InAFilter()
    {
        try
        {
            Thrower.Throw("outer");
        }
        catch (Known exception) when (HandlesInside(exception))
        {
            Transcript.Say("caught", exception);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool Tell(string text, Exception exception)
    {
        Transcript.Say(text, exception);
        return true;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool ThrowsInside(Exception exception)
    {
        try
        {
            Transcript.Say("condition", exception);
            Thrower.Throw("from the condition");
        }
        finally
        {
            Transcript.Say("finally of the condition");
        }

        return true;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool HandlesInside(Exception exception)
    {
        try
        {
            Thrower.ThrowSpecial("inside");
        }
        catch (Special special) when (special.Message != exception.Message)
        {
            Transcript.Say("inside", special);
            return true;
        }

        return false;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Descend(int depth)
    {
        return depth == 0 ? 0 : 1 + Descend(depth - 1);
    }
}
