// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.CoreLib.Tests.Checks;

internal sealed class SquareMaker : IMaker<Square>
{
    [Tock.BootTime]
    public Square Make()
    {
        return new Square(11);
    }
}
