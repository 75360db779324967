// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System;

/// <summary>A 32-bit signed integer.</summary>
public readonly partial struct Int32 : IEquatable<int>, IComparable<int>
{
    /// <summary>The largest value.</summary>
    public const int MaxValue = 2147483647;

    /// <summary>The smallest value.</summary>
    public const int MinValue = unchecked((int)0x80000000);

    private readonly int _value;

    /// <inheritdoc/>
    public bool Equals(int other)
    {
        return _value == other;
    }

    /// <inheritdoc/>
    public int CompareTo(int other)
    {
        return _value < other ? -1 : _value > other ? 1 : 0;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj)
    {
        return obj is int other && _value == other;
    }

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        return _value;
    }
}
