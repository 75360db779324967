// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System.Collections.Generic;

/// <summary>Order by what the object itself offers; nothing comes before everything.</summary>
internal sealed class ObjectComparer<T> : Comparer<T>
{
    public override int Compare(T? x, T? y)
    {
        if (x is null || y is null)
        {
            return x is null ? (y is null ? 0 : -1) : 1;
        }

        if (x is IComparable<T> ordered)
        {
            return ordered.CompareTo(y);
        }

        if (x is IComparable comparable)
        {
            return comparable.CompareTo(y);
        }

        if (y is IComparable other)
        {
            return -other.CompareTo(x);
        }

        Throw.Argument("At least one object must implement IComparable.");
        return 0;
    }
}
