// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Collections.Generic;

namespace System;

/// <summary>Four values.</summary>
public struct ValueTuple<T1, T2, T3, T4> : IEquatable<(T1, T2, T3, T4)>, IComparable<(T1, T2, T3, T4)>, IComparable
{
    /// <summary>Value 1.</summary>
    public T1 Item1;

    /// <summary>Value 2.</summary>
    public T2 Item2;

    /// <summary>Value 3.</summary>
    public T3 Item3;

    /// <summary>Value 4.</summary>
    public T4 Item4;

    /// <summary>Makes a tuple.</summary>
    public ValueTuple(T1 item1, T2 item2, T3 item3, T4 item4)
    {
        Item1 = item1;
        Item2 = item2;
        Item3 = item3;
        Item4 = item4;
    }

    /// <inheritdoc/>
    public readonly bool Equals((T1, T2, T3, T4) other)
    {
        return EqualityComparer<T1>.Default.Equals(Item1, other.Item1)
            && EqualityComparer<T2>.Default.Equals(Item2, other.Item2)
            && EqualityComparer<T3>.Default.Equals(Item3, other.Item3)
            && EqualityComparer<T4>.Default.Equals(Item4, other.Item4);
    }

    /// <inheritdoc/>
    public override readonly bool Equals(object? obj)
    {
        return obj is ValueTuple<T1, T2, T3, T4> other && Equals(other);
    }

    /// <inheritdoc/>
    public override readonly int GetHashCode()
    {
        HashCode hash = default;
        hash.Add(Item1);
        hash.Add(Item2);
        hash.Add(Item3);
        hash.Add(Item4);
        return hash.ToHashCode();
    }

    /// <summary>Compares value by value.</summary>
    public readonly int CompareTo((T1, T2, T3, T4) other)
    {
        int order = Comparer<T1>.Default.Compare(Item1, other.Item1);
        order = order != 0 ? order : Comparer<T2>.Default.Compare(Item2, other.Item2);
        order = order != 0 ? order : Comparer<T3>.Default.Compare(Item3, other.Item3);
        return order != 0 ? order : Comparer<T4>.Default.Compare(Item4, other.Item4);
    }

    readonly int IComparable.CompareTo(object? obj)
    {
        if (obj is null)
        {
            return 1;
        }

        if (obj is not ValueTuple<T1, T2, T3, T4> other)
        {
            Throw.Argument("The values are of different types.");
            return 0;
        }

        return CompareTo(other);
    }

    /// <summary>The values in parentheses.</summary>
    public override readonly string ToString()
    {
        return $"({Item1}, {Item2}, {Item3}, {Item4})";
    }
}
