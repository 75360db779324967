// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System.Collections.Generic;

/// <summary>A sequence that knows its number of elements and can take and give up elements.</summary>
/// <typeparam name="T">The type of the elements.</typeparam>
public interface ICollection<T> : IEnumerable<T>
{
    /// <summary>The number of elements.</summary>
    int Count { get; }

    /// <summary>Whether elements can be neither added nor removed.</summary>
    bool IsReadOnly { get; }

    /// <summary>Adds an element.</summary>
    void Add(T item);

    /// <summary>Removes all elements.</summary>
    void Clear();

    /// <summary>Whether an element is in the collection.</summary>
    bool Contains(T item);

    /// <summary>Copies all elements into an array from an index on.</summary>
    void CopyTo(T[] array, int arrayIndex);

    /// <summary>Removes the first such element; false where there is none.</summary>
    bool Remove(T item);
}
