// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System;

/// <content>Equality and text.</content>
public readonly partial struct Index
{
    /// <summary>A position counted from the start.</summary>
    public static Index FromStart(int value)
    {
        return new Index(value);
    }

    /// <summary>A position counted from the end.</summary>
    public static Index FromEnd(int value)
    {
        return new Index(value, fromEnd: true);
    }

    /// <inheritdoc/>
    public override bool Equals(object? value)
    {
        return value is Index other && Equals(other);
    }

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        return _value;
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        return IsFromEnd ? "^" + Value.ToString() : Value.ToString();
    }
}
