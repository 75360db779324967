// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System;

/// <summary>A 64-bit signed integer.</summary>
public readonly partial struct Int64 : IEquatable<long>, IComparable<long>
{
    /// <summary>The largest value.</summary>
    public const long MaxValue = 9223372036854775807L;

    /// <summary>The smallest value.</summary>
    public const long MinValue = unchecked((long)0x8000000000000000UL);

    private readonly long _value;

    /// <inheritdoc/>
    public bool Equals(long other)
    {
        return _value == other;
    }

    /// <inheritdoc/>
    public int CompareTo(long other)
    {
        return _value < other ? -1 : _value > other ? 1 : 0;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj)
    {
        return obj is long other && _value == other;
    }

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        return unchecked((int)_value ^ (int)(_value >> 32));
    }
}
