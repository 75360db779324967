// SPDX-License-Identifier: Apache-2.0 OR MIT

using Internal.Runtime.CompilerHelpers;

namespace System;

/// <content>Checked arithmetic, which the compiler calls by name.</content>
public static partial class Math
{
    internal static long MultiplyChecked(long left, long right)
    {
        long product = unchecked(left * right);
        if (left != 0 && ((left == -1 && right == long.MinValue) || product / left != right))
        {
            ThrowHelpers.ThrowOverflowException();
        }

        return product;
    }

    internal static ulong MultiplyChecked(ulong left, ulong right)
    {
        ulong product = unchecked(left * right);
        if (left != 0 && product / left != right)
        {
            ThrowHelpers.ThrowOverflowException();
        }

        return product;
    }

    internal static int ConvertToInt32Checked(double value)
    {
        ThrowHelpers.ThrowPlatformNotSupportedException();
        return 0;
    }

    internal static uint ConvertToUInt32Checked(double value)
    {
        ThrowHelpers.ThrowPlatformNotSupportedException();
        return 0;
    }

    internal static long ConvertToInt64Checked(double value)
    {
        ThrowHelpers.ThrowPlatformNotSupportedException();
        return 0;
    }

    internal static ulong ConvertToUInt64Checked(double value)
    {
        ThrowHelpers.ThrowPlatformNotSupportedException();
        return 0;
    }
}
