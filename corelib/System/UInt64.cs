// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System;

/// <summary>A 64-bit unsigned integer.</summary>
public readonly partial struct UInt64 : IEquatable<ulong>, IComparable<ulong>
{
    /// <summary>The largest value.</summary>
    public const ulong MaxValue = 18446744073709551615UL;

    /// <summary>The smallest value.</summary>
    public const ulong MinValue = 0UL;

    private readonly ulong _value;

    /// <inheritdoc/>
    public bool Equals(ulong other)
    {
        return _value == other;
    }

    /// <inheritdoc/>
    public int CompareTo(ulong other)
    {
        return _value < other ? -1 : _value > other ? 1 : 0;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj)
    {
        return obj is ulong other && _value == other;
    }

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        return unchecked((int)_value ^ (int)(_value >> 32));
    }
}
