// expect: CS9362
// SPDX-License-Identifier: Apache-2.0 OR MIT
// Reinterpreting memory is unsafe to call, and a capsule cannot take that on.
using System.Runtime.CompilerServices;

namespace Tock.Capsules.Case;

internal static class Reinterpret
{
    internal static ulong Widen(ref byte small) => Unsafe.As<byte, ulong>(ref small);
}
