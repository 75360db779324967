// expect: TOCK0104
// SPDX-License-Identifier: Apache-2.0 OR MIT
// Two references cannot share a place; the keyword safe does not help.
using System.Runtime.InteropServices;

namespace Tock.Capsules.Case;

[StructLayout(LayoutKind.Explicit)]
internal struct Confusion
{
    [FieldOffset(0)]
    internal safe object? Any;

    [FieldOffset(0)]
    internal safe uint[]? Words;
}
