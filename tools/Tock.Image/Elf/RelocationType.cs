// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Image.Elf;

/// <summary>The relocations that the compiler uses (ELF for the Arm Architecture, section 5.6.1).</summary>
public enum RelocationType : byte
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>S + A.</summary>
    Absolute32 = 2,

    /// <summary>S + A - P.</summary>
    Relative32 = 3,

    /// <summary>Thumb BL.</summary>
    ThumbCall = 10,

    /// <summary>Thumb B.W.</summary>
    ThumbJump24 = 30,

    /// <summary>Distance in 31 bits.</summary>
    Relative31 = 42,

    /// <summary>MOVW with the low half of S + A.</summary>
    ThumbMovwAbsolute = 47,

    /// <summary>MOVT with the high half of S + A.</summary>
    ThumbMovtAbsolute = 48,

    /// <summary>MOVW with the low half of S + A - P.</summary>
    ThumbMovwRelative = 49,

    /// <summary>MOVT with the high half of S + A - P.</summary>
    ThumbMovtRelative = 50,
}
