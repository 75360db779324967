// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.CoreLib.Tests.Checks;

internal struct Addition : IOperation
{
    public static int Apply(int left, int right)
    {
        return left + right;
    }
}
