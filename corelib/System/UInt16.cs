// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System;

/// <summary>A 16-bit unsigned integer.</summary>
public readonly partial struct UInt16 : IEquatable<ushort>, IComparable<ushort>
{
    /// <summary>The largest value.</summary>
    public const ushort MaxValue = 65535;

    /// <summary>The smallest value.</summary>
    public const ushort MinValue = 0;

    private readonly ushort _value;

    /// <inheritdoc/>
    public bool Equals(ushort other)
    {
        return _value == other;
    }

    /// <inheritdoc/>
    public int CompareTo(ushort other)
    {
        return _value < other ? -1 : _value > other ? 1 : 0;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj)
    {
        return obj is ushort other && _value == other;
    }

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        return _value;
    }
}
