// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime.CompilerServices;

namespace Tock.CoreLib.Tests.Checks;

[InlineArray(8)]
internal struct EightBytes
{
    private byte _element;
}
