// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.CoreLib.Tests.Checks;

internal struct Wide
{
    internal int A;
    internal int B;
    internal int C;
    internal long D;
}
