// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Image.Code;

/// <summary>What an instruction does with a register.</summary>
internal enum RegisterEffect
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>It could read it, or nothing is known of it.</summary>
    Reads,

    /// <summary>It writes all of it and does not read it.</summary>
    Writes,
}
