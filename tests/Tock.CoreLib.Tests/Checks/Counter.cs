// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.CoreLib.Tests.Checks;

internal sealed class Counter
{
    private int _count;

    internal Counter(int start)
    {
        _count = start;
    }

    internal int Next()
    {
        _count++;
        return _count;
    }
}
