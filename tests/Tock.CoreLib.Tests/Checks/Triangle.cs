// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.CoreLib.Tests.Checks;

internal sealed class Triangle : Figure, IShape, IMeasured<int>, IMeasured<uint>, IDoubling
{
    private readonly int _side;

    internal Triangle(int side)
    {
        _side = side;
    }

    public int Area()
    {
        return _side * _side / 2;
    }

    public int Sides(int extra)
    {
        return 3 + extra;
    }

    public int Measure()
    {
        return -_side;
    }

    uint IMeasured<uint>.Measure()
    {
        return 77;
    }

    public int Single()
    {
        return 4;
    }

    public int Twice()
    {
        return 5;
    }

    internal override int Scale(int factor)
    {
        return _side * factor;
    }

    internal override int Rank()
    {
        return 7;
    }
}
