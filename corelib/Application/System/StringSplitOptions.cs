// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System;

/// <summary>What becomes of the parts of a text.</summary>
[Flags]
public enum StringSplitOptions
{
    /// <summary>They stay as they are.</summary>
    None = 0,

    /// <summary>Empty ones are left out.</summary>
    RemoveEmptyEntries = 1,

    /// <summary>White space at their ends is left out.</summary>
    TrimEntries = 2,
}
