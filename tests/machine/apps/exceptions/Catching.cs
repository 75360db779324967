// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime.CompilerServices;

namespace Exceptions;

/// <summary>catch.</summary>
internal static class Catching
{
    internal static void ByType()
    {
        try
        {
            Thrower.Throw("one");
            Transcript.Say("not reached");
        }
        catch (Known exception)
        {
            Transcript.Say("caught", exception);
        }

        Transcript.Say("after");
    }

    internal static void ByBaseType()
    {
        try
        {
            Thrower.ThrowSpecial("two");
        }
        catch (Known exception)
        {
            Transcript.Say("caught", exception);
        }
    }

    internal static void PassesOverOthers()
    {
        try
        {
            try
            {
                Thrower.Throw("three");
            }
            catch (Special)
            {
                Transcript.Say("not reached");
            }
            catch (ArgumentException)
            {
                Transcript.Say("not reached");
            }
        }
        catch (InvalidOperationException)
        {
            Transcript.Say("not reached");
        }
        catch (Exception exception)
        {
            Transcript.Say("caught", exception);
        }
    }

    internal static void KeepsVariables()
    {
        int before = Thrower.Identity(40);
        int inside = 0;
        try
        {
            inside = Thrower.Identity(2);
            Thrower.Throw("variables");
            inside = 1000;
        }
        catch (Known)
        {
            Transcript.Say("sum", before + inside);
            inside++;
        }

        Transcript.Say("sum", before + inside);
    }

    internal static void GoesOnInALoop()
    {
        int sum = 0;
        for (int index = 0; index < 5; index++)
        {
            try
            {
                if (index % 2 == 1)
                {
                    Thrower.Throw("odd");
                }

                sum += index;
            }
            catch (Known)
            {
                if (index == 3)
                {
                    continue;
                }

                sum += 100;
            }

            sum += 10;
        }

        Transcript.Say("sum", sum);
    }

    internal static void Returns()
    {
        Transcript.Say("returned", Try(3));
        Transcript.Say("returned", Try(-3));
    }

    internal static void OfAGenericMethod()
    {
        Transcript.Say("special", Count<Special>(special: true));
        Transcript.Say("known", Count<Known>(special: true));
        try
        {
            Count<Special>(special: false);
        }
        catch (Known exception)
        {
            Transcript.Say("through", exception);
        }
    }

    internal static void NothingThrown()
    {
        try
        {
            Transcript.Say("inside", Thrower.Identity(1));
        }
        catch (Known)
        {
            Transcript.Say("not reached");
        }
    }

    internal static void ThrowNull()
    {
        try
        {
            throw Thrower.Nothing()!;
        }
        catch (NullReferenceException exception)
        {
            Transcript.Say("caught", exception);
        }
    }

    private static int Try(int number)
    {
        try
        {
            if (number < 0)
            {
                Thrower.Throw("negative");
            }

            return number;
        }
        catch (Known)
        {
            return 0;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Count<T>(bool special)
        where T : Exception
    {
        try
        {
            if (special)
            {
                Thrower.ThrowSpecial("generic");
            }

            Thrower.Throw("generic");
            return 0;
        }
        catch (T exception)
        {
            return exception.Message.Length;
        }
    }
}
