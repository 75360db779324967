// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.CoreLib.Tests.Checks;

internal interface IOperation
{
    static abstract int Apply(int left, int right);
}
