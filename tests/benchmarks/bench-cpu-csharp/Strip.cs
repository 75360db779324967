// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace BenchCpu;

internal sealed class Strip(int size) : Shape(size)
{
    internal override int Area()
    {
        return Size * 3;
    }
}
