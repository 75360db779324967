// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System;

/// <summary>A 32-bit unsigned integer.</summary>
public readonly partial struct UInt32 : IEquatable<uint>, IComparable<uint>
{
    /// <summary>The largest value.</summary>
    public const uint MaxValue = 4294967295u;

    /// <summary>The smallest value.</summary>
    public const uint MinValue = 0u;

    private readonly uint _value;

    /// <inheritdoc/>
    public bool Equals(uint other)
    {
        return _value == other;
    }

    /// <inheritdoc/>
    public int CompareTo(uint other)
    {
        return _value < other ? -1 : _value > other ? 1 : 0;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj)
    {
        return obj is uint other && _value == other;
    }

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        return unchecked((int)_value);
    }
}
