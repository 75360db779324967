// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.CoreLib.Tests.Checks;

internal abstract class Figure
{
    internal abstract int Scale(int factor);

    internal virtual int Rank()
    {
        return 1;
    }
}
