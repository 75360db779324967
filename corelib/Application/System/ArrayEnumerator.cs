// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Collections;
using System.Collections.Generic;

namespace System;

/// <summary>An iterator over the first elements of an array.</summary>
internal sealed class ArrayEnumerator<T> : IEnumerator<T>
{
    private readonly T[] _array;
    private readonly int _length;
    private int _index = -1;

    internal ArrayEnumerator(T[] array, int length)
    {
        _array = array;
        _length = length;
    }

    public T Current
    {
        get
        {
            if ((uint)_index >= (uint)_length)
            {
                Throw.InvalidOperation("The iterator stands on no element.");
            }

            return _array[_index];
        }
    }

    object? IEnumerator.Current => Current;

    public bool MoveNext()
    {
        if (_index < _length)
        {
            _index++;
        }

        return _index < _length;
    }

    public void Reset()
    {
        _index = -1;
    }

    public void Dispose()
    {
    }
}
