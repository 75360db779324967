// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System.Collections.Generic;

/// <summary>A way to tell whether two values are equal.</summary>
/// <typeparam name="T">The type of the values.</typeparam>
public interface IEqualityComparer<in T>
    where T : allows ref struct
{
    /// <summary>Whether both are equal.</summary>
    bool Equals(T? x, T? y);

    /// <summary>A number that is the same for equal values.</summary>
    int GetHashCode(T obj);
}
