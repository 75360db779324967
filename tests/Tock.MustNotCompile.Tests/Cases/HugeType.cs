// expect: TOCK0115
// SPDX-License-Identifier: Apache-2.0 OR MIT
// A null reference to a huge type does not reach memory that the guard at address 0 does not cover.
using System.Runtime.CompilerServices;

namespace Tock.Capsules.Case;

[InlineArray(0x10000)]
internal struct Reach
{
    private uint _first;
}

internal static class Peek
{
    internal static uint Read(ref Reach nothing, int index) => nothing[index];
}
