// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace BenchCpu;

internal abstract class Shape(int size)
{
    protected int Size { get; } = size;

    internal abstract int Area();
}
