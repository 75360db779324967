// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime;

namespace System;

/// <summary>A stretch of a sequence.</summary>
public readonly partial struct Range
{
    /// <summary>Makes a stretch from one position up to, not including, another.</summary>
    public Range(Index start, Index end)
    {
        Start = start;
        End = end;
    }

    /// <summary>Everything.</summary>
    public static Range All => new Range(Index.Start, Index.End);

    /// <summary>The first position.</summary>
    public Index Start { get; }

    /// <summary>The position after the last.</summary>
    public Index End { get; }

    /// <summary>From a position to the end.</summary>
    public static Range StartAt(Index start)
    {
        return new Range(start, Index.End);
    }

    /// <summary>From the start up to a position.</summary>
    public static Range EndAt(Index end)
    {
        return new Range(Index.Start, end);
    }
}
