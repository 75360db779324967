// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Collections;
using System.Runtime;
using System.Runtime.CompilerServices;
using Internal.Runtime;

namespace System;

/// <content>Arrays as lists of objects.</content>
public abstract partial class Array
{
    bool ICollection.IsSynchronized => false;

    object ICollection.SyncRoot => this;

    int ICollection.Count => Length;

    bool IList.IsReadOnly => false;

    bool IList.IsFixedSize => true;

    object? IList.this[int index]
    {
        get => GetValue(index);
        set => Throw.NotSupported();
    }

    /// <summary>The element at an index as an object.</summary>
    public object? GetValue(int index)
    {
        if ((uint)index >= (uint)Length)
        {
            Throw.IndexOutOfRange();
        }

        // SAFETY: the index was just checked; the table of an array names the type of its elements.
        unsafe
        {
            MethodTable* element = _methodTable->ElementType;
            ref byte value = ref Unsafe.Add(ref Unsafe.As<RawArrayData>(this).Data, (nint)((uint)index * _methodTable->ComponentSize));
            return element->IsValueType ? RuntimeExports.RhBox(element, ref value) : Unsafe.As<byte, object?>(ref value);
        }
    }

    /// <summary>An iterator over the elements as objects.</summary>
    public IEnumerator GetEnumerator()
    {
        for (int index = 0; index < Length; index++)
        {
            yield return GetValue(index);
        }
    }

    bool IList.Contains(object? value)
    {
        return ((IList)this).IndexOf(value) >= 0;
    }

    int IList.IndexOf(object? value)
    {
        for (int index = 0; index < Length; index++)
        {
            if (object.Equals(GetValue(index), value))
            {
                return index;
            }
        }

        return -1;
    }

    int IList.Add(object? value)
    {
        Throw.NotSupported();
        return -1;
    }

    void IList.Clear()
    {
        Clear(this);
    }

    void IList.Insert(int index, object? value)
    {
        Throw.NotSupported();
    }

    void IList.Remove(object? value)
    {
        Throw.NotSupported();
    }

    void IList.RemoveAt(int index)
    {
        Throw.NotSupported();
    }
}
