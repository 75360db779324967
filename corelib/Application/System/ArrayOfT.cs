// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Collections;
using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace System;

/// <summary>The type whose interfaces every one-dimensional array implements: its methods run with an array in the place of this.</summary>
internal class Array<T> : Array, IList<T>, IReadOnlyList<T>
{
    int ICollection<T>.Count => Length;

    int IReadOnlyCollection<T>.Count => Length;

    bool ICollection<T>.IsReadOnly => true;

    T IList<T>.this[int index]
    {
        get => Self[index];
        set => Self[index] = value;
    }

    T IReadOnlyList<T>.this[int index] => Self[index];

    private T[] Self
    {
        get
        {
            // SAFETY: the compiler puts this class's interfaces on arrays with elements of this type, and on nothing else.
            unsafe
            {
                return Unsafe.As<T[]>(this);
            }
        }
    }

    IEnumerator<T> IEnumerable<T>.GetEnumerator()
    {
        return new ArrayEnumerator<T>(Self, Length);
    }

    IEnumerator IEnumerable.GetEnumerator()
    {
        return new ArrayEnumerator<T>(Self, Length);
    }

    bool ICollection<T>.Contains(T item)
    {
        return IndexOf(Self, item) >= 0;
    }

    void ICollection<T>.CopyTo(T[] array, int arrayIndex)
    {
        Copy(this, 0, array, arrayIndex, Length);
    }

    int IList<T>.IndexOf(T item)
    {
        return IndexOf(Self, item);
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
