// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Runtime.CompilerServices;
using Tock.CoreLib.Tests.Checks;

namespace Tock.Boards.CoreLibChecks;

/// <summary>Ways to go wrong, each of which must end in the failure of the same number.</summary>
[BootTime]
internal static class Scenarios
{
    internal static void Run(uint scenario)
    {
        switch (scenario)
        {
            case 1: _ = Element(new int[3], 3); break;
            case 3: _ = Cast<Circle>(new Square(1)); break;
            case 4: _ = Quotient(1, 0); break;
            case 5: _ = Sum(int.MaxValue, 1); break;
            case 6: Store(new Square[1], new Circle()); break;
            case 7: _ = Slice(new byte[4], 3, 2); break;
            case 8: _ = Value(null); break;
            case 9: Exhaust(); break;
            case 10: BootArena.Seal(); Exhaust(); break;
            case 20: RegisterSamples.Run(); break;
            default: break;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Element(int[] array, int index)
    {
        return array[index];
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static T Cast<T>(object value)
        where T : class
    {
        return (T)value;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Quotient(int dividend, int divisor)
    {
        return dividend / divisor;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Store(Figure[] array, Figure value)
    {
        array[0] = value;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Sum(int left, int right)
    {
        return checked(left + right);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Slice(Span<byte> span, int start, int length)
    {
        return span.Slice(start, length).Length;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Value(int? value)
    {
        return value!.Value;
    }

    private static void Exhaust()
    {
        for (int count = 0; count < 1000; count++)
        {
            Statics.s_figure = new Square(count);
        }
    }
}
