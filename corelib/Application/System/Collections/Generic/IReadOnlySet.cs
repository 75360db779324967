// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System.Collections.Generic;

/// <summary>A collection that holds each element once, to read.</summary>
/// <typeparam name="T">The type of the elements.</typeparam>
public interface IReadOnlySet<T> : IReadOnlyCollection<T>
{
    /// <summary>Whether an element is in the set.</summary>
    bool Contains(T item);
}
