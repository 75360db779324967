// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System;

/// <summary>A 16-bit signed integer.</summary>
public readonly partial struct Int16 : IEquatable<short>, IComparable<short>
{
    /// <summary>The largest value.</summary>
    public const short MaxValue = 32767;

    /// <summary>The smallest value.</summary>
    public const short MinValue = -32768;

    private readonly short _value;

    /// <inheritdoc/>
    public bool Equals(short other)
    {
        return _value == other;
    }

    /// <inheritdoc/>
    public int CompareTo(short other)
    {
        return _value < other ? -1 : _value > other ? 1 : 0;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj)
    {
        return obj is short other && _value == other;
    }

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        return _value;
    }
}
