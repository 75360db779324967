// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System;

/// <summary>A 8-bit unsigned integer.</summary>
public readonly partial struct Byte : IEquatable<byte>, IComparable<byte>
{
    /// <summary>The largest value.</summary>
    public const byte MaxValue = 255;

    /// <summary>The smallest value.</summary>
    public const byte MinValue = 0;

    private readonly byte _value;

    /// <inheritdoc/>
    public bool Equals(byte other)
    {
        return _value == other;
    }

    /// <inheritdoc/>
    public int CompareTo(byte other)
    {
        return _value < other ? -1 : _value > other ? 1 : 0;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj)
    {
        return obj is byte other && _value == other;
    }

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        return _value;
    }
}
