// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System;

/// <summary>A unsigned integer of the size of an address: 32 bits on every core of this system.</summary>
public readonly partial struct UIntPtr : IEquatable<nuint>, IComparable<nuint>
{
    /// <summary>The value 0.</summary>
    public static nuint Zero => 0;

    private readonly void* _value;

    /// <summary>The size of the type in bytes.</summary>
    public static int Size => 4;

    /// <summary>The largest value.</summary>
    public static nuint MaxValue => uint.MaxValue;

    /// <summary>The smallest value.</summary>
    public static nuint MinValue => uint.MinValue;

    /// <inheritdoc/>
    public bool Equals(nuint other)
    {
        return (nuint)this == other;
    }

    /// <inheritdoc/>
    public int CompareTo(nuint other)
    {
        return (nuint)this < other ? -1 : (nuint)this > other ? 1 : 0;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj)
    {
        return obj is nuint other && (nuint)this == other;
    }

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        return unchecked((int)(nuint)this);
    }
}
