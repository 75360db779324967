// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System.Collections.Generic;

/// <summary>A part of a collection that is read through the collection: what belongs to it, and nothing to change.</summary>
/// <typeparam name="T">The type of the elements.</typeparam>
public abstract class ReadOnlyPart<T> : ICollection<T>, IReadOnlyCollection<T>
{
    private protected ReadOnlyPart()
    {
    }

    /// <inheritdoc cref="ICollection{T}.Count"/>
    public abstract int Count { get; }

    bool ICollection<T>.IsReadOnly => true;

    /// <inheritdoc/>
    public abstract bool Contains(T item);

    /// <inheritdoc/>
    public abstract IEnumerator<T> GetEnumerator();

    /// <inheritdoc/>
    public void CopyTo(T[] array, int arrayIndex)
    {
        Throw.IfNull(array, nameof(array));
        foreach (T item in this)
        {
            array[arrayIndex++] = item;
        }
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
}
