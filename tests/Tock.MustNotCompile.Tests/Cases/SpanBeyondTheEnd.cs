// expect: CS9362
// SPDX-License-Identifier: Apache-2.0 OR MIT
// A span cannot be made longer than what it is over.
using System;
using System.Runtime.InteropServices;

namespace Tock.Capsules.Case;

internal static class Stretch
{
    internal static Span<byte> All(ref byte first) => MemoryMarshal.CreateSpan(ref first, int.MaxValue);
}
