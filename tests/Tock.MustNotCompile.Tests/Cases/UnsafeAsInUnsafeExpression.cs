// expect: CS0227
// SPDX-License-Identifier: Apache-2.0 OR MIT
// Nor can it say that it knows what it does.
using System.Runtime.CompilerServices;

namespace Tock.Capsules.Case;

internal static class Reinterpret
{
    internal static ulong Widen(ref byte small) => unsafe(Unsafe.As<byte, ulong>(ref small));
}
