// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System.Collections.Generic;

/// <summary>A collection whose elements have indexes.</summary>
/// <typeparam name="T">The type of the elements.</typeparam>
public interface IList<T> : ICollection<T>
{
    /// <summary>The element at an index.</summary>
    T this[int index] { get; set; }

    /// <summary>The index of the first such element, or -1.</summary>
    int IndexOf(T item);

    /// <summary>Puts an element at an index; those from there on move up.</summary>
    void Insert(int index, T item);

    /// <summary>Removes the element at an index; those behind it move down.</summary>
    void RemoveAt(int index);
}
