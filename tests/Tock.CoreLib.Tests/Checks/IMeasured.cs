// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.CoreLib.Tests.Checks;

internal interface IMeasured<T>
{
    T Measure();
}
