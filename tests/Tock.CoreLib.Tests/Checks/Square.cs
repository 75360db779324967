// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.CoreLib.Tests.Checks;

internal sealed class Square : Figure, IShape, IMeasured<int>, IDoubling
{
    private readonly int _side;

    internal Square(int side)
    {
        _side = side;
    }

    public int Area()
    {
        return _side * _side;
    }

    public int Sides(int extra)
    {
        return 4 + extra;
    }

    public int Measure()
    {
        return _side;
    }

    public int Single()
    {
        return 3;
    }

    internal override int Scale(int factor)
    {
        return _side + factor;
    }
}
