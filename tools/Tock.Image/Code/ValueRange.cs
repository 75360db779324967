// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Image.Code;

/// <summary>Ranges in which the value of a register lies for certain, all that are known to hold it.</summary>
[Flags]
internal enum ValueRange
{
    /// <summary>Nothing is known.</summary>
    None = 0,

    /// <summary>-128 to 127.</summary>
    SignedByte = 1,

    /// <summary>0 to 255.</summary>
    UnsignedByte = 2,

    /// <summary>-32768 to 32767.</summary>
    SignedHalf = 4,

    /// <summary>0 to 65535.</summary>
    UnsignedHalf = 8,

    /// <summary>All of them: 0 to 127, or nothing was found yet that contradicts.</summary>
    All = 15,
}
