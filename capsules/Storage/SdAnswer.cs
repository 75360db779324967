// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Capsules.Storage;

/// <summary>What follows a command of an SD card.</summary>
internal enum SdAnswer : uint
{
    /// <summary>A status byte (R1).</summary>
    Status,

    /// <summary>A status byte and 32 bits (R3, R7).</summary>
    Word,

    /// <summary>A status byte and, if that is good, a block from the card.</summary>
    Read,

    /// <summary>A status byte and, if that is good, a block to the card.</summary>
    Write,
}
