// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.CoreLib.Tests.Checks;

internal sealed class Circle : Figure, IShape, IMeasured<int>
{
    public int Area()
    {
        return 3;
    }

    public int Sides(int extra)
    {
        return extra;
    }

    public int Measure()
    {
        return 0;
    }

    internal override int Scale(int factor)
    {
        return -factor;
    }
}
