// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime;

namespace System;

/// <summary>A position counted from the start or from the end of a sequence.</summary>
public readonly partial struct Index : IEquatable<Index>
{
    private readonly int _value;

    /// <summary>Makes a position.</summary>
    /// <param name="value">How far from the start, or from the end; 0 or more.</param>
    /// <param name="fromEnd">Whether it is counted from the end.</param>
    public Index(int value, bool fromEnd = false)
    {
        if (value < 0)
        {
            Failure.Fail(FailureKind.ArgumentOutOfRange);
        }

        _value = fromEnd ? ~value : value;
    }

    /// <summary>The first position.</summary>
    public static Index Start => new Index(0);

    /// <summary>The position after the last element.</summary>
    public static Index End => new Index(0, fromEnd: true);

    /// <summary>How far from the start or from the end.</summary>
    public int Value => _value < 0 ? ~_value : _value;

    /// <summary>Whether it is counted from the end.</summary>
    public bool IsFromEnd => _value < 0;

    /// <summary>A position counted from the start.</summary>
    public static implicit operator Index(int value)
    {
        return new Index(value);
    }

    /// <summary>The position counted from the start in a sequence of the given length.</summary>
    public int GetOffset(int length)
    {
        return _value < 0 ? length + _value + 1 : _value;
    }

    /// <inheritdoc/>
    public bool Equals(Index other)
    {
        return _value == other._value;
    }
}
