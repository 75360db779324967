// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System;

/// <summary>A signed integer of the size of an address: 32 bits on every core of this system.</summary>
public readonly partial struct IntPtr : IEquatable<nint>, IComparable<nint>
{
    /// <summary>The value 0.</summary>
    public static nint Zero => 0;

    private readonly void* _value;

    /// <summary>The size of the type in bytes.</summary>
    public static int Size => 4;

    /// <summary>The largest value.</summary>
    public static nint MaxValue => int.MaxValue;

    /// <summary>The smallest value.</summary>
    public static nint MinValue => int.MinValue;

    /// <inheritdoc/>
    public bool Equals(nint other)
    {
        return (nint)this == other;
    }

    /// <inheritdoc/>
    public int CompareTo(nint other)
    {
        return (nint)this < other ? -1 : (nint)this > other ? 1 : 0;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj)
    {
        return obj is nint other && (nint)this == other;
    }

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        return unchecked((int)(nint)this);
    }
}
