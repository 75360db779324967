// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Capsules.ProcessConsole;

/// <summary>What a typed byte did to the line.</summary>
internal enum EditResult
{
    /// <summary>Nothing that can be seen.</summary>
    None,

    /// <summary>A character came to the end of the line.</summary>
    Appended,

    /// <summary>The line or the cursor changed elsewhere.</summary>
    Changed,

    /// <summary>The line is complete.</summary>
    Entered,

    /// <summary>Tab: complete the word before the cursor.</summary>
    Complete,

    /// <summary>Up: the command before this one.</summary>
    Previous,

    /// <summary>Down: the command after this one.</summary>
    Next,
}
