// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Image.Code;

/// <summary>What an instruction does with the condition flags.</summary>
internal enum FlagUse
{
    /// <summary>It may read them, or nothing is known of it.</summary>
    Reads,

    /// <summary>It reads none, and may write some.</summary>
    Passes,

    /// <summary>It reads none and writes all, or calls or returns: the flags before it are lost.</summary>
    Ends,
}
