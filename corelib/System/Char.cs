// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System;

/// <summary>A UTF-16 code unit.</summary>
public readonly partial struct Char : IEquatable<char>, IComparable<char>
{
    /// <summary>The largest value.</summary>
    public const char MaxValue = '\uffff';

    /// <summary>The smallest value.</summary>
    public const char MinValue = '\0';

    private readonly char _value;

    /// <inheritdoc/>
    public bool Equals(char other)
    {
        return _value == other;
    }

    /// <inheritdoc/>
    public int CompareTo(char other)
    {
        return _value - other;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj)
    {
        return obj is char other && _value == other;
    }

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        return _value;
    }
}
