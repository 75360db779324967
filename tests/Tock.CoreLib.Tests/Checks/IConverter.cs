// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.CoreLib.Tests.Checks;

internal interface IConverter<in TIn, out TOut>
{
    [Tock.BootTime]
    TOut Convert(TIn value);
}
