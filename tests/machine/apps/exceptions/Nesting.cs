// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime.CompilerServices;

namespace Exceptions;

/// <summary>Exceptions in handlers.</summary>
internal static class Nesting
{
    internal static void ThrowInCatch()
    {
        try
        {
            try
            {
                Thrower.Throw("first");
            }
            catch (Known)
            {
                Thrower.Throw("second");
            }
            finally
            {
                Transcript.Say("finally");
            }
        }
        catch (Known exception)
        {
            Transcript.Say("caught", exception);
        }
    }

    internal static void ThrowInCatchOfTheSameTry()
    {
        try
        {
            try
            {
                Thrower.ThrowSpecial("special");
            }
            catch (Special)
            {
                Thrower.Throw("known");
            }
            catch (Known)
            {
                Transcript.Say("not reached");
            }
        }
        catch (Exception exception)
        {
            Transcript.Say("caught", exception);
        }
    }

    internal static void ThrowInFinally()
    {
        try
        {
            try
            {
                Thrower.Throw("lost");
            }
            finally
            {
                Transcript.Say("finally");
                Thrower.Throw("from finally");
            }
        }
        catch (Known exception)
        {
            Transcript.Say("caught", exception);
        }
    }

    internal static void ThrowInFinallyAndCatchInside()
    {
        try
        {
            try
            {
                Thrower.Throw("kept");
            }
            finally
            {
                try
                {
                    Thrower.ThrowSpecial("inside");
                }
                catch (Special exception)
                {
                    Transcript.Say("inside", exception);
                }
            }
        }
        catch (Known exception)
        {
            Transcript.Say("caught", exception);
        }
    }

    internal static void TryInCatch()
    {
        int steps = Thrower.Identity(0);
        try
        {
            Thrower.Throw("outer");
        }
        catch (Known outer)
        {
            try
            {
                steps++;
                Thrower.Throw("inner");
            }
            catch (Known inner)
            {
                steps += 10;
                Transcript.Say("inner", inner);
            }

            Transcript.Say("outer", outer);
        }

        Transcript.Say("steps", steps);
    }

    internal static void TryInCatchInCatch()
    {
        try
        {
            Thrower.Throw("one");
        }
        catch (Known one)
        {
            try
            {
                Thrower.Throw("two");
            }
            catch (Known two)
            {
                try
                {
                    Thrower.Throw("three");
                }
                catch (Known three)
                {
                    Transcript.Say("third", three);
                }
                finally
                {
                    Transcript.Say("finally", two);
                }

                Transcript.Say("second", two);
            }

            Transcript.Say("first", one);
        }
    }

    internal static void TryInFinally()
    {
        try
        {
            Transcript.Say("body");
        }
        finally
        {
            try
            {
                Thrower.Throw("in finally");
            }
            catch (Known exception)
            {
                Transcript.Say("caught", exception);
            }
        }
    }

    internal static void SameCodeInTwoTries()
    {
        try
        {
            try
            {
                Thrower.Throw("first");
            }
            catch (Known exception)
            {
                Transcript.Say("inner", exception);
                throw new Special("second");
            }
        }
        catch (Special exception)
        {
            Transcript.Say("outer", exception);
        }
    }

    internal static void Rethrow()
    {
        try
        {
            Again();
        }
        catch (Known exception)
        {
            Transcript.Say("caught", exception);
        }
    }

    internal static void RethrowAfterAnother()
    {
        try
        {
            try
            {
                Thrower.Throw("outer");
            }
            catch (Known)
            {
                try
                {
                    Thrower.Throw("inner");
                }
                catch (Known exception)
                {
                    Transcript.Say("inner", exception);
                }

                throw;
            }
        }
        catch (Known exception)
        {
            Transcript.Say("caught", exception);
        }
    }

    internal static void AgainAndAgain()
    {
        int count = 0;
        for (int index = 0; index < 1000; index++)
        {
            try
            {
                try
                {
                    throw new Known("again") { Number = index };
                }
                catch (Known exception)
                {
                    throw new Known("more", exception) { Number = index + 1 };
                }
            }
            catch (Known exception)
            {
                count += exception.Number - ((Known)exception.InnerException!).Number;
            }
        }

        Transcript.Say("count", count);
    }

    internal static void InnerExceptions()
    {
        try
        {
            try
            {
                Thrower.ThrowSpecial("innermost");
            }
            catch (Special exception)
            {
                throw new Known("middle", exception);
            }
        }
        catch (Known exception)
        {
            Known outer = new("outermost", exception);
            for (Exception? current = outer; current is not null; current = current.InnerException)
            {
                Transcript.Say("has", current);
            }

            Transcript.Say("base", outer.GetBaseException());
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Again()
    {
        try
        {
            Thrower.Throw("again");
        }
        catch (Known exception)
        {
            Transcript.Say("first", exception);
            throw;
        }
        finally
        {
            Transcript.Say("finally");
        }
    }
}
