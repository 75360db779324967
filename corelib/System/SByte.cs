// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System;

/// <summary>A 8-bit signed integer.</summary>
public readonly partial struct SByte : IEquatable<sbyte>, IComparable<sbyte>
{
    /// <summary>The largest value.</summary>
    public const sbyte MaxValue = 127;

    /// <summary>The smallest value.</summary>
    public const sbyte MinValue = -128;

    private readonly sbyte _value;

    /// <inheritdoc/>
    public bool Equals(sbyte other)
    {
        return _value == other;
    }

    /// <inheritdoc/>
    public int CompareTo(sbyte other)
    {
        return _value < other ? -1 : _value > other ? 1 : 0;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj)
    {
        return obj is sbyte other && _value == other;
    }

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        return _value;
    }
}
