// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System;

/// <summary>A value that orders itself against another.</summary>
public interface IComparable
{
    /// <summary>Negative, 0 or positive as this instance comes before, with or after the other.</summary>
    int CompareTo(object? obj);
}
