// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime.CompilerServices;

namespace Tock.CoreLib.Tests.Checks;

[InlineArray(5)]
internal struct FiveWide
{
    private Wide _element;
}
