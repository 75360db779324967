// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System.Collections.Generic;

/// <summary>A collection whose elements can be read by index.</summary>
/// <typeparam name="T">The type of the elements.</typeparam>
public interface IReadOnlyList<out T> : IReadOnlyCollection<T>
{
    /// <summary>The element at an index.</summary>
    T this[int index] { get; }
}
