// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System;

/// <summary>What surrounds a program.</summary>
public static partial class Environment
{
    /// <summary>What ends a line.</summary>
    public static string NewLine => "\n";
}
