// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime.CompilerServices;

namespace Tock.CoreLib.Tests.Checks;

/// <summary>Type tests, boxing and nullable values.</summary>
[Tock.BootTime]
internal static class CastChecks
{
    internal static long Classes()
    {
        object value = new Square(1);
        return Bits(Is<Square>(value), Is<Figure>(value), Is<Circle>(value), Is<object>(value), Is<string>(value), Is<Square>(null));
    }

    internal static long Interfaces()
    {
        object value = new Triangle(1);
        return Bits(Is<IShape>(value), Is<IMeasured<uint>>(value), Is<IMeasured<long>>(value), Is<IMaker<Figure>>(value));
    }

    internal static long Variance()
    {
        object value = new SquareMaker();
        return Bits(Is<IMaker<Square>>(value), Is<IMaker<Figure>>(value), Is<IMaker<object>>(value), Is<IMaker<Circle>>(value));
    }

    internal static long VarianceOfSeveralParameters()
    {
        object value = new FigureConverter();
        return Bits(
            Is<IConverter<Figure, Square>>(value),
            Is<IConverter<Circle, Figure>>(value),
            Is<IConverter<object, Square>>(value),
            Is<IConverter<Circle, Circle>>(value));
    }

    internal static long Arrays()
    {
        object squares = new Square[2];
        object numbers = new int[2];
        return Bits(
            Is<Figure[]>(squares),
            Is<IShape[]>(squares),
            Is<object[]>(squares),
            Is<Triangle[]>(squares),
            Is<object[]>(numbers),
            Is<int[]>(numbers),
            Is<long[]>(numbers));
    }

    internal static long Boxing()
    {
        object boxed = 42;
        object wide = new Wide { A = 1, D = 0x1_0000_0002 };
        return (int)boxed + ((Wide)wide).D + (boxed is long ? 1000 : 0);
    }

    internal static long NullableBoxing()
    {
        object? some = (int?)Number(5);
        object? none = (int?)null;
        int? back = (int?)some;
        int? empty = (int?)none;
        return (none is null ? 100 : 0) + back!.Value + (empty.HasValue ? 1000 : 0) + Fallback(null) + Fallback(9);
    }

    internal static long SharedGenerics()
    {
        return Bits(Is<string>("q"), Is<Figure>("q"), Is<string>(new Circle()));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool Is<T>(object? value)
    {
        return value is T;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Number(int value)
    {
        return value;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Fallback(int? value)
    {
        return value ?? -1;
    }

    private static long Bits(params ReadOnlySpan<bool> values)
    {
        long result = 1;
        foreach (bool value in values)
        {
            result = (result << 1) | (value ? 1L : 0L);
        }

        return result;
    }
}
