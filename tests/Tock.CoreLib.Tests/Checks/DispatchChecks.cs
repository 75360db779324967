// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime.CompilerServices;

namespace Tock.CoreLib.Tests.Checks;

/// <summary>Virtual and interface calls. Each method returns a number that must be the same on the device and on .NET.</summary>
[Tock.BootTime]
internal static class DispatchChecks
{
    internal static long VirtualCalls()
    {
        long result = 0;
        foreach (Figure figure in Figures())
        {
            result = (result * 100) + figure.Scale(10) + figure.Rank();
        }

        return result;
    }

    internal static long InterfaceCallsOnThreeTypes()
    {
        long result = 0;
        for (int round = 0; round < 3; round++)
        {
            foreach (Figure figure in Figures())
            {
                IShape shape = (IShape)figure;
                result = (result * 3) + (shape.Area() * 100) + shape.Sides(round);
            }
        }

        return result;
    }

    internal static long GenericInterfaces()
    {
        long result = 0;
        foreach (Figure figure in Figures())
        {
            result = (result * 100) + ((IMeasured<int>)figure).Measure();
            result += figure is IMeasured<uint> other ? other.Measure() : 0;
            result += figure is IMeasured<long> ? 1000 : 0;
        }

        return result;
    }

    internal static long DefaultInterfaceMethods()
    {
        return (Double(new Square(1)) * 100) + Double(new Triangle(1));
    }

    internal static long CovariantInterfaces()
    {
        return (Make(new SquareMaker()).Scale(1) * 1000) + Make(new TriangleMaker()).Scale(2);
    }

    internal static long ContravariantInterfaces()
    {
        return Convert(new FigureConverter(), new Circle()).Scale(1);
    }

    internal static long StaticAbstractMembers()
    {
        return (Apply<Addition>(3, 4) * 100) + Apply<Multiplication>(3, 4);
    }

    internal static Figure[] Figures()
    {
        return new Figure[] { new Square(3), new Triangle(4), new Circle() };
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Double(IDoubling value)
    {
        return value.Twice();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Figure Make(IMaker<Figure> maker)
    {
        return maker.Make();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Figure Convert(IConverter<Circle, Figure> converter, Circle value)
    {
        return converter.Convert(value);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Apply<T>(int left, int right)
        where T : struct, IOperation
    {
        return T.Apply(left, right);
    }
}
