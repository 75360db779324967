// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.CoreLib.Tests.Checks;

internal interface IDoubling
{
    int Single();

    int Twice()
    {
        return Single() * 2;
    }
}
