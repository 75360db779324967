// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System.Collections.Generic;

/// <summary>A collection that holds each element once.</summary>
/// <typeparam name="T">The type of the elements.</typeparam>
public interface ISet<T> : ICollection<T>
{
    /// <summary>Adds an element; false where it was there already.</summary>
    new bool Add(T item);

    /// <summary>Adds all elements of another sequence.</summary>
    void UnionWith(IEnumerable<T> other);

    /// <summary>Removes what is not in another sequence.</summary>
    void IntersectWith(IEnumerable<T> other);

    /// <summary>Removes what is in another sequence.</summary>
    void ExceptWith(IEnumerable<T> other);

    /// <summary>Keeps what is in exactly one of both.</summary>
    void SymmetricExceptWith(IEnumerable<T> other);

    /// <summary>Whether all elements are in another sequence.</summary>
    bool IsSubsetOf(IEnumerable<T> other);

    /// <summary>Whether all elements of another sequence are here.</summary>
    bool IsSupersetOf(IEnumerable<T> other);

    /// <summary>Whether there is an element in both.</summary>
    bool Overlaps(IEnumerable<T> other);

    /// <summary>Whether both hold the same elements.</summary>
    bool SetEquals(IEnumerable<T> other);
}
