// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime;
using System.Runtime.CompilerServices;

namespace System.Numerics;

/// <summary>Operations on the bits of a number, by single instructions of the core.</summary>
public static partial class BitOperations
{
    /// <summary>Counts the zero bits below the lowest one bit.</summary>
    /// <param name="value">The number.</param>
    /// <returns>0 to 31; 32 if no bit is one.</returns>
    [RuntimeImport("tock_trailing_zeros")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern safe int TrailingZeroCount(uint value);
}
