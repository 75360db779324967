// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Collections.Generic;

namespace System;

/// <summary>One value.</summary>
public class Tuple<T1> : IComparable
{
    /// <summary>Makes a tuple.</summary>
    public Tuple(T1 item1)
    {
        Item1 = item1;
    }

    /// <summary>Value 1.</summary>
    public T1 Item1 { get; }

    /// <inheritdoc/>
    public override bool Equals(object? obj)
    {
        return obj is Tuple<T1> other
            && EqualityComparer<T1>.Default.Equals(Item1, other.Item1);
    }

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        HashCode hash = default;
        hash.Add(Item1);
        return hash.ToHashCode();
    }

    /// <summary>Compares value by value.</summary>
    public int CompareTo(object? obj)
    {
        if (obj is null)
        {
            return 1;
        }

        if (obj is not Tuple<T1> other)
        {
            Throw.Argument("The values are of different types.");
            return 0;
        }

        return Comparer<T1>.Default.Compare(Item1, other.Item1);
    }

    /// <summary>The values in parentheses.</summary>
    public override string ToString()
    {
        return $"({Item1})";
    }
}
