// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime;
using System.Runtime.CompilerServices;
using Internal.Runtime;

namespace System;

/// <summary>Objects of a size or type that only the running program knows, from the heap.</summary>
internal static class AllocationHelpers
{
    /// <summary>A cleared array.</summary>
    /// <safety>The table is that of an array of one dimension, the length is not negative.</safety>
    [RuntimeImport("RhpNewArray")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern unsafe Array NewArray(MethodTable* type, int length);

    /// <summary>A text of zeros.</summary>
    /// <safety>The table is that of <see cref="string"/>, the length is not negative.</safety>
    [RuntimeImport("RhNewString")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern unsafe string NewString(MethodTable* type, int length);
}
