// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System;

/// <summary>How texts are compared. There are no rules of languages, so there are no comparisons by them.</summary>
public enum StringComparison
{
    /// <summary>By code units.</summary>
    Ordinal = 4,

    /// <summary>By code units of the text in upper case.</summary>
    OrdinalIgnoreCase = 5,
}
