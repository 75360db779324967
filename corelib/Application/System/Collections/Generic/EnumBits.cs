// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime.CompilerServices;

namespace System.Collections.Generic;

/// <summary>Values of enumerations as numbers.</summary>
internal static class EnumBits
{
    /// <summary>The bits of a value of one, two, four or eight bytes.</summary>
    internal static long Of<T>(T value)
        where T : struct
    {
        // SAFETY: the size of the type is that of the integer which is read in its place, and every bit pattern is one of those.
        unsafe
        {
            return Unsafe.SizeOf<T>() switch
            {
                1 => Unsafe.As<T, byte>(ref value),
                2 => Unsafe.As<T, ushort>(ref value),
                4 => Unsafe.As<T, int>(ref value),
                _ => Unsafe.As<T, long>(ref value),
            };
        }
    }
}
