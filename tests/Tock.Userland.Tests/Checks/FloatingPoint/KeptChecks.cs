// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Runtime.CompilerServices;

namespace Tock.Userland.Tests.Checks;

/// <summary>Numbers that methods keep in registers while others are called: they are the same afterwards, also where an exception comes by.</summary>
internal static class KeptChecks
{
    internal static string AcrossCalls()
    {
        float first = Made(1), second = Made(2), third = Made(3), fourth = Made(4);
        float sum = Sum(Made(5), Made(6), Made(7));
        return $"{first} {second} {third} {fourth} {sum}";
    }

    internal static string AcrossAThrowThatIsCaughtBelow()
    {
        float first = Made(1), second = Made(2), third = Made(3), fourth = Made(4), fifth = Made(5);
        bool isCaught = Catches(Made(10));
        return $"{first} {second} {third} {fourth} {fifth} {isCaught}";
    }

    internal static string AcrossAThrowThatIsCaughtHere()
    {
        float first = Made(1), second = Made(2);
        string result = "";
        for (int depth = 0; depth < 4; depth++)
        {
            try
            {
                Throws(Made(depth), depth);
            }
            catch (InvalidOperationException) when (Holds(first))
            {
                result += $"{first} {second} ";
            }
            finally
            {
                second += Made(1);
            }
        }

        return result + $"{first} {second}";
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool Catches(float number)
    {
        float more = Made(11);
        try
        {
            Throws(number, 3);
            return false;
        }
        catch (InvalidOperationException)
        {
            return more == Made(11);
        }
    }

    // Each keeps other numbers in the registers that those before it have saved.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static float Throws(float number, int depth)
    {
        float first = Made(depth + 20), second = Made(depth + 30), third = Made(depth + 40);
        try
        {
            if (depth == 0)
            {
                throw new InvalidOperationException();
            }

            number += Throws(number * 2, depth - 1);
        }
        finally
        {
            number += Sum(first, second, third);
        }

        return number + Sum(first, second, third) + first + second + third;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool Holds(float number)
    {
        float first = Made(50), second = Made(51);
        return Sum(first, second, number) == first + second + number;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static float Sum(float first, float second, float third)
    {
        float sum = Made(0) + first;
        sum += second + Made(0);
        return sum + third + Made(0);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static float Made(int number) => number + 0.5f - 0.5f;
}
