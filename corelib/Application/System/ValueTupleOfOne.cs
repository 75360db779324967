// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Collections.Generic;

namespace System;

/// <summary>One value.</summary>
public struct ValueTuple<T1> : IEquatable<ValueTuple<T1>>, IComparable<ValueTuple<T1>>, IComparable
{
    /// <summary>Value 1.</summary>
    public T1 Item1;

    /// <summary>Makes a tuple.</summary>
    public ValueTuple(T1 item1)
    {
        Item1 = item1;
    }

    /// <inheritdoc/>
    public readonly bool Equals(ValueTuple<T1> other)
    {
        return EqualityComparer<T1>.Default.Equals(Item1, other.Item1);
    }

    /// <inheritdoc/>
    public override readonly bool Equals(object? obj)
    {
        return obj is ValueTuple<T1> other && Equals(other);
    }

    /// <inheritdoc/>
    public override readonly int GetHashCode()
    {
        HashCode hash = default;
        hash.Add(Item1);
        return hash.ToHashCode();
    }

    /// <summary>Compares value by value.</summary>
    public readonly int CompareTo(ValueTuple<T1> other)
    {
        return Comparer<T1>.Default.Compare(Item1, other.Item1);
    }

    readonly int IComparable.CompareTo(object? obj)
    {
        if (obj is null)
        {
            return 1;
        }

        if (obj is not ValueTuple<T1> other)
        {
            Throw.Argument("The values are of different types.");
            return 0;
        }

        return CompareTo(other);
    }

    /// <summary>The values in parentheses.</summary>
    public override readonly string ToString()
    {
        return $"({Item1})";
    }
}
