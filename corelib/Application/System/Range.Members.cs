// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System;

/// <content>Equality, text and use.</content>
public readonly partial struct Range : IEquatable<Range>
{
    /// <summary>Where the stretch begins and how long it is in a sequence of the given length.</summary>
    public (int Offset, int Length) GetOffsetAndLength(int length)
    {
        int start = Start.GetOffset(length);
        int end = End.GetOffset(length);
        if ((uint)end > (uint)length || (uint)start > (uint)end)
        {
            Throw.ArgumentOutOfRange(nameof(length));
        }

        return (start, end - start);
    }

    /// <inheritdoc/>
    public bool Equals(Range other)
    {
        return Start.Equals(other.Start) && End.Equals(other.End);
    }

    /// <inheritdoc/>
    public override bool Equals(object? value)
    {
        return value is Range other && Equals(other);
    }

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        return HashCode.Combine(Start, End);
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        return string.Concat(Start.ToString(), "..", End.ToString());
    }
}
