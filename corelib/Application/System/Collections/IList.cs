// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System.Collections;

/// <summary>A collection of objects whose elements have indexes.</summary>
public interface IList : ICollection
{
    /// <summary>The element at an index.</summary>
    object? this[int index] { get; set; }

    /// <summary>Whether elements can be neither added, replaced nor removed.</summary>
    bool IsReadOnly { get; }

    /// <summary>Whether elements can be neither added nor removed.</summary>
    bool IsFixedSize { get; }

    /// <summary>Adds an element; its index.</summary>
    int Add(object? value);

    /// <summary>Whether an element is in the list.</summary>
    bool Contains(object? value);

    /// <summary>Removes all elements.</summary>
    void Clear();

    /// <summary>The index of the first such element, or -1.</summary>
    int IndexOf(object? value);

    /// <summary>Puts an element at an index; those from there on move up.</summary>
    void Insert(int index, object? value);

    /// <summary>Removes the first such element, if there is one.</summary>
    void Remove(object? value);

    /// <summary>Removes the element at an index; those behind it move down.</summary>
    void RemoveAt(int index);
}
