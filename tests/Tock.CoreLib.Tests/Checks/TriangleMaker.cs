// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.CoreLib.Tests.Checks;

internal sealed class TriangleMaker : IMaker<Triangle>
{
    [Tock.BootTime]
    public Triangle Make()
    {
        return new Triangle(12);
    }
}
