// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Image.Code;

/// <summary>The relative branches of the Thumb-2 instruction set that the compiler uses (ARMv7-M Architecture Reference Manual, A7.7.12).</summary>
internal enum BranchKind
{
    /// <summary>Not a branch to a fixed place.</summary>
    None,

    /// <summary>B, encoding T2: 16 bits.</summary>
    Short,

    /// <summary>B with a condition, encoding T1: 16 bits.</summary>
    ShortConditional,

    /// <summary>CBZ or CBNZ: 16 bits, forwards only.</summary>
    CompareZero,

    /// <summary>B, encoding T4: 32 bits.</summary>
    Long,

    /// <summary>B with a condition, encoding T3: 32 bits.</summary>
    LongConditional,

    /// <summary>BL: 32 bits.</summary>
    Call,
}
