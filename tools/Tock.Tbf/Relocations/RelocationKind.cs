// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Tbf.Relocations;

/// <summary>What holds a value that changes when an application is placed. The numbers stand in the table's encoding.</summary>
public enum RelocationKind
{
    /// <summary>A little-endian word.</summary>
    Word = 0,

    /// <summary>A Thumb MOVW, which loads the lower half of the value.</summary>
    MoveLow = 1,

    /// <summary>A Thumb MOVT, which loads the upper half of the value.</summary>
    MoveHigh = 2,
}
