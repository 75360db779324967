// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System;

/// <summary>What surrounds a program.</summary>
public static partial class Environment
{
    /// <summary>What ends a line.</summary>
    public static string NewLine => "\n";

    /// <summary>The number of the thread: a process has one. Iterators ask for it.</summary>
    public static int CurrentManagedThreadId => 1;
}
