// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System;

/// <summary>Copies that the compiler calls for values with references.</summary>
internal static class Buffer
{
    internal static void BulkMoveWithWriteBarrier(ref byte destination, ref byte source, nuint length)
    {
        SpanHelpers.Memmove(ref destination, ref source, length);
    }
}
