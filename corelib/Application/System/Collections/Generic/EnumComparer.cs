// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System.Collections.Generic;

/// <summary>Order of values of an enumeration; the compiler refers to it by name.</summary>
internal sealed class EnumComparer<T> : Comparer<T>
    where T : struct
{
    public override int Compare(T x, T y)
    {
        return ((IComparable)x).CompareTo(y);
    }
}
