// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Collections.Generic;

namespace System.Collections.ObjectModel;

/// <summary>The elements of another list, to read.</summary>
/// <typeparam name="T">The type of the elements.</typeparam>
public class ReadOnlyCollection<T> : IList<T>, IReadOnlyList<T>
{
    private readonly IList<T> _list;

    /// <summary>Makes a view of a list.</summary>
    public ReadOnlyCollection(IList<T> list)
    {
        Throw.IfNull(list, nameof(list));
        _list = list;
    }

    /// <inheritdoc cref="ICollection{T}.Count"/>
    public int Count => _list.Count;

    bool ICollection<T>.IsReadOnly => true;

    /// <summary>The element at an index.</summary>
    public T this[int index] => _list[index];

    T IList<T>.this[int index]
    {
        get => _list[index];
        set => Throw.NotSupported();
    }

    /// <inheritdoc/>
    public bool Contains(T value)
    {
        return _list.Contains(value);
    }

    /// <inheritdoc/>
    public void CopyTo(T[] array, int index)
    {
        _list.CopyTo(array, index);
    }

    /// <inheritdoc/>
    public int IndexOf(T value)
    {
        return _list.IndexOf(value);
    }

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator()
    {
        return _list.GetEnumerator();
    }

    IEnumerator IEnumerable.GetEnumerator()
    {
        return GetEnumerator();
    }

    void ICollection<T>.Add(T item)
    {
        Throw.NotSupported();
    }

    void ICollection<T>.Clear()
    {
        Throw.NotSupported();
    }

    bool ICollection<T>.Remove(T item)
    {
        Throw.NotSupported();
        return false;
    }

    void IList<T>.Insert(int index, T item)
    {
        Throw.NotSupported();
    }

    void IList<T>.RemoveAt(int index)
    {
        Throw.NotSupported();
    }
}
