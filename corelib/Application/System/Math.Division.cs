// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime;
using System.Runtime.CompilerServices;
using Internal.Runtime.CompilerHelpers;

namespace System;

/// <content>Division of 32-bit integers, which the compiler calls by name: what has no result throws.</content>
public static partial class Math
{
    internal static int DivInt32(int dividend, int divisor)
    {
        if (IsCritical(divisor))
        {
            Refuse(dividend, divisor);
        }

        return Divide(dividend, divisor);
    }

    internal static uint DivUInt32(uint dividend, uint divisor)
    {
        if (divisor == 0)
        {
            ThrowHelpers.ThrowDivideByZeroException();
        }

        return Divide(dividend, divisor);
    }

    internal static int ModInt32(int dividend, int divisor)
    {
        if (IsCritical(divisor))
        {
            Refuse(dividend, divisor);
        }

        return Modulo(dividend, divisor);
    }

    internal static uint ModUInt32(uint dividend, uint divisor)
    {
        if (divisor == 0)
        {
            ThrowHelpers.ThrowDivideByZeroException();
        }

        return Modulo(dividend, divisor);
    }

    // 0 or -1.
    private static bool IsCritical(int divisor)
    {
        return unchecked((uint)(divisor + 1)) <= 1;
    }

    private static void Refuse(int dividend, int divisor)
    {
        if (divisor == 0)
        {
            ThrowHelpers.ThrowDivideByZeroException();
        }

        if (dividend == int.MinValue)
        {
            ThrowHelpers.ThrowOverflowException();
        }
    }

    [RuntimeImport("tock_divide_int32")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern safe int Divide(int dividend, int divisor);

    [RuntimeImport("tock_divide_uint32")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern safe uint Divide(uint dividend, uint divisor);

    [RuntimeImport("tock_modulo_int32")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern safe int Modulo(int dividend, int divisor);

    [RuntimeImport("tock_modulo_uint32")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern safe uint Modulo(uint dividend, uint divisor);
}
