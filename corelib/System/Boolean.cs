// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System;

/// <summary>A truth value.</summary>
public readonly partial struct Boolean : IEquatable<bool>
{
    private readonly bool _value;

    /// <inheritdoc/>
    public bool Equals(bool other)
    {
        return _value == other;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj)
    {
        return obj is bool other && _value == other;
    }

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        return _value ? 1 : 0;
    }
}
