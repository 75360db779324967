// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime;
using System.Runtime.CompilerServices;

namespace System;

/// <content>Division of 32-bit integers.</content>
public static partial class Math
{
    // The compiler calls these for division; each checks for a divisor of 0 and divides in hardware where the core can.
    [RuntimeImport("tock_divide_int32")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern safe int DivInt32(int dividend, int divisor);

    [RuntimeImport("tock_divide_uint32")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern safe uint DivUInt32(uint dividend, uint divisor);

    [RuntimeImport("tock_modulo_int32")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern safe int ModInt32(int dividend, int divisor);

    [RuntimeImport("tock_modulo_uint32")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern safe uint ModUInt32(uint dividend, uint divisor);
}
