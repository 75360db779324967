// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System;

/// <summary>Base of all arrays.</summary>
public abstract class Array
{
    // The compiler lays out every array with the number of elements first.
    internal int _numComponents;

    /// <summary>The number of elements.</summary>
    public int Length => _numComponents;
}
