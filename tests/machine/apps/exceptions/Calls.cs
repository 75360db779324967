// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace Exceptions;

/// <summary>Exceptions through calls of all sorts.</summary>
internal static class Calls
{
    private const int Depth = 100;

    internal static void OfInterfaces()
    {
        IWorker[] workers = [new Careful(), new Careless(), new Careful()];
        foreach (IWorker worker in workers)
        {
            try
            {
                Transcript.Say("worked", worker.Work(3));
            }
            catch (Known exception)
            {
                Transcript.Say("caught", exception);
            }
        }
    }

    internal static void OfDelegates()
    {
        Work work = new Careless().Work;
        try
        {
            Transcript.Say("not reached", work(4));
        }
        catch (Known exception)
        {
            Transcript.Say("caught", exception);
        }
    }

    internal static void OfLambdas()
    {
        int captured = Thrower.Identity(5);
        Part action = () =>
        {
            captured++;
            Thrower.Throw("lambda");
        };
        try
        {
            action();
        }
        catch (Known exception)
        {
            Transcript.Say("caught", exception);
        }

        Transcript.Say("captured", captured);
    }

    internal static void WithManyArguments()
    {
        try
        {
            Sum(1, 2, 3, 4, 5, 6, 7, 8, 9, 10L);
        }
        catch (Known exception)
        {
            Transcript.Say("caught", exception.Number);
        }
    }

    internal static void WithLargeFrames()
    {
        Large large = default;
        try
        {
            Fill(ref large, 3);
        }
        catch (Known exception)
        {
            Transcript.Say("caught", exception.Number);
        }

        Transcript.Say("first", large[0]);
    }

    internal static void WithStackalloc()
    {
        int length = Thrower.Identity(20);
        Span<int> numbers = stackalloc int[length];
        try
        {
            Span<int> more = stackalloc int[length * 2];
            more[0] = 1;
            numbers[1] = 41;
            Allocate(length);
            numbers[1] = 0;
        }
        catch (Known exception)
        {
            numbers[2] = exception.Number;
        }

        Transcript.Say("sum", numbers[1] + numbers[2]);
    }

    internal static void KeepRegisters()
    {
        int a = Thrower.Identity(1);
        int b = Thrower.Identity(20);
        int c = Thrower.Identity(300);
        int d = Thrower.Identity(4000);
        int e = Thrower.Identity(50000);
        int f = Thrower.Identity(600000);
        int caught = CatchAmongRegisters(a);
        Transcript.Say("sum", a + b + c + d + e + f + caught);
    }

    internal static void OfConstructors()
    {
        try
        {
            Transcript.Say("not reached", new Fragile(1).Number);
        }
        catch (Known exception)
        {
            Transcript.Say("caught", exception);
        }
    }

    internal static void OfStaticConstructors()
    {
        for (int attempt = 0; attempt < 2; attempt++)
        {
            try
            {
                Transcript.Say("not reached", Broken.Number);
            }
            catch (TypeInitializationException exception)
            {
                Transcript.Say("caught", exception);
                Transcript.Say("because of", exception.InnerException!);
            }
        }
    }

    internal static void OfIterators()
    {
        try
        {
            foreach (int number in Count())
            {
                Transcript.Say("number", number);
            }
        }
        catch (Known exception)
        {
            Transcript.Say("caught", exception);
        }
    }

    internal static void Deep()
    {
        int finallys = 0;
        try
        {
            Descend(Depth, ref finallys);
        }
        catch (Known exception)
        {
            Transcript.Say("caught", exception);
        }

        Transcript.Say("finallys", finallys);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Descend(int depth, ref int finallys)
    {
        if (depth == 0)
        {
            Thrower.Throw("bottom");
        }

        try
        {
            return 1 + Descend(depth - 1, ref finallys);
        }
        finally
        {
            finallys++;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static long Sum(int a, int b, int c, int d, int e, int f, int g, int h, int i, long j)
    {
        long sum = a + b + c + d + e + f + g + h + i + j;
        throw new Known("sum") { Number = (int)sum };
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Fill(ref Large large, int depth)
    {
        Large mine = default;
        mine[depth] = depth;
        large[0] += mine[depth] + 1;
        if (depth == 0)
        {
            throw new Known("large") { Number = large[0] };
        }

        Fill(ref large, depth - 1);
        large[0] = mine[1];
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Allocate(int length)
    {
        Span<int> numbers = stackalloc int[length];
        for (int index = 0; index < length; index++)
        {
            numbers[index] = index;
        }

        throw new Known("allocated") { Number = numbers[length - 1] };
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int CatchAmongRegisters(int seed)
    {
        try
        {
            return UseRegisters(seed);
        }
        catch (Known exception)
        {
            return exception.Number;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int UseRegisters(int seed)
    {
        int a = Thrower.Identity(seed);
        int b = Thrower.Identity(a + 1);
        int c = Thrower.Identity(b + 1);
        int d = Thrower.Identity(c + 1);
        int e = Thrower.Identity(d + 1);
        int f = Thrower.Identity(e + 1);
        if (f > 0)
        {
            throw new Known("registers") { Number = 7000000 + a - b + c - d + e - f };
        }

        return a + b + c + d + e + f;
    }

    private static IEnumerable<int> Count()
    {
        try
        {
            yield return 1;
            yield return 2;
            Thrower.Throw("iterator");
        }
        finally
        {
            Transcript.Say("finally");
        }
    }
}
