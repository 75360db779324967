// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime;
using System.Runtime.CompilerServices;

namespace System;

/// <summary>Block operations that the compiler calls for large copies and clears.</summary>
internal static class SpanHelpers
{
    [Intrinsic]
    internal static void ClearWithoutReferences(ref byte destination, nuint length)
    {
        // SAFETY: the caller owns length bytes from destination on.
        unsafe
        {
            RuntimeImports.SetMemory(ref destination, 0, length);
        }
    }

    [Intrinsic]
    internal static void Fill(ref byte destination, byte value, nuint length)
    {
        // SAFETY: the caller owns length bytes from destination on.
        unsafe
        {
            RuntimeImports.SetMemory(ref destination, value, length);
        }
    }

    [Intrinsic]
    internal static void Memmove(ref byte destination, ref byte source, nuint length)
    {
        // SAFETY: the caller owns length bytes from both on.
        unsafe
        {
            RuntimeImports.MoveMemory(ref destination, ref source, length);
        }
    }
}
