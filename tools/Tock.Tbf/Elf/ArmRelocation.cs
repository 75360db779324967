// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Tbf.Elf;

/// <summary>Relocation types that the tools meet. Source: ELF for the Arm Architecture (AAELF32), "Relocation codes table".</summary>
internal enum ArmRelocation : byte
{
    /// <summary>Nothing to do.</summary>
    None = 0,

    /// <summary>The address of the symbol.</summary>
    Abs32 = 2,

    /// <summary>The distance from the place to the symbol.</summary>
    Rel32 = 3,

    /// <summary>Thumb BL.</summary>
    ThumbCall = 10,

    /// <summary>Thumb LDR (literal) of 16 bits.</summary>
    ThumbPc8 = 11,

    /// <summary>Distance from the global offset table.</summary>
    GotOff32 = 24,

    /// <summary>Distance from the place to the global offset table.</summary>
    BasePrel = 25,

    /// <summary>Offset of an entry of the global offset table.</summary>
    GotBrel = 26,

    /// <summary>Thumb B.W.</summary>
    ThumbJump24 = 30,

    /// <summary>What arrays of constructors hold: Abs32 on this platform.</summary>
    Target1 = 38,

    /// <summary>Marks an instruction for a processor without BX.</summary>
    V4Bx = 40,

    /// <summary>The distance from the place to the symbol in 31 bits.</summary>
    Prel31 = 42,

    /// <summary>Thumb MOVW: lower half of the address.</summary>
    ThumbMovwAbs = 47,

    /// <summary>Thumb MOVT: upper half of the address.</summary>
    ThumbMovtAbs = 48,

    /// <summary>Thumb MOVW: lower half of the distance from the place.</summary>
    ThumbMovwPrel = 49,

    /// <summary>Thumb MOVT: upper half of the distance from the place.</summary>
    ThumbMovtPrel = 50,

    /// <summary>Thumb conditional branch of 32 bits.</summary>
    ThumbJump19 = 51,

    /// <summary>Thumb CBZ and CBNZ.</summary>
    ThumbJump6 = 52,

    /// <summary>Thumb ADR of 32 bits.</summary>
    ThumbAluPrel11 = 53,

    /// <summary>Thumb LDR (literal) of 32 bits.</summary>
    ThumbPc12 = 54,

    /// <summary>Address of an entry of the global offset table.</summary>
    GotAbs = 95,

    /// <summary>Distance from the place to an entry of the global offset table.</summary>
    GotPrel = 96,

    /// <summary>Thumb B of 16 bits.</summary>
    ThumbJump11 = 102,

    /// <summary>Thumb conditional branch of 16 bits.</summary>
    ThumbJump8 = 103,
}
