// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime.CompilerServices;

namespace Exceptions;

/// <summary>finally, using, foreach, lock.</summary>
internal static class Finally
{
    internal static void InOrder()
    {
        try
        {
            try
            {
                try
                {
                    Thrower.Throw("order");
                }
                finally
                {
                    Transcript.Say("first");
                }
            }
            finally
            {
                Transcript.Say("second");
            }
        }
        catch (Known exception)
        {
            Transcript.Say("third", exception);
        }
    }

    internal static void WithoutException()
    {
        try
        {
            Transcript.Say("inside");
        }
        finally
        {
            Transcript.Say("finally");
        }
    }

    internal static void OfAReturn()
    {
        Transcript.Say("returned", Return());
    }

    internal static void OfBreakAndContinue()
    {
        for (int index = 0; ; index++)
        {
            try
            {
                if (index == 0)
                {
                    continue;
                }

                break;
            }
            finally
            {
                Transcript.Say("finally", index);
            }
        }
    }

    internal static void AfterCatch()
    {
        try
        {
            Thrower.Throw("after");
        }
        catch (Known exception)
        {
            Transcript.Say("caught", exception);
        }
        finally
        {
            Transcript.Say("finally");
        }
    }

    internal static void Using()
    {
        try
        {
            using Resource outer = new("outer disposed");
            using (new Resource("inner disposed"))
            {
                Transcript.Say("inside");
                Thrower.Throw("using");
            }
        }
        catch (Known exception)
        {
            Transcript.Say("caught", exception);
        }
    }

    internal static void ForEach()
    {
        try
        {
            foreach (int number in new Numbers(5))
            {
                Transcript.Say("number", number);
                if (number == 2)
                {
                    Thrower.Throw("loop");
                }
            }
        }
        catch (Known exception)
        {
            Transcript.Say("caught", exception);
        }
    }

    internal static void Lock()
    {
        object gate = new();
        try
        {
            lock (gate)
            {
                lock (gate)
                {
                    Thrower.Throw("lock");
                }
            }
        }
        catch (Known exception)
        {
            lock (gate)
            {
                Transcript.Say("caught", exception);
            }
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Return()
    {
        int number = Thrower.Identity(7);
        try
        {
            return number;
        }
        finally
        {
            number = 8;
            Transcript.Say("finally", number);
        }
    }
}
