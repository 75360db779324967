// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Collections;
using System.Runtime;
using System.Runtime.CompilerServices;
using Internal.Runtime;

namespace System;

/// <summary>Base of all arrays.</summary>
public abstract partial class Array : IList, ICloneable
{
    // The compiler lays out every array with the number of elements first.
    internal int _numComponents;

    /// <summary>The largest number of elements.</summary>
    public static int MaxLength => int.MaxValue;

    /// <summary>The number of elements.</summary>
    public int Length => _numComponents;

    /// <summary>The number of dimensions.</summary>
    public int Rank => 1;

    /// <summary>The number of elements in a dimension; there is one, dimension 0.</summary>
    public int GetLength(int dimension)
    {
        if (dimension != 0)
        {
            Throw.IndexOutOfRange();
        }

        return Length;
    }

    /// <summary>Copies elements from the start of an array to the start of another one of the same type, right also where they overlap.</summary>
    public static void Copy(Array sourceArray, Array destinationArray, int length)
    {
        Copy(sourceArray, 0, destinationArray, 0, length);
    }

    /// <summary>Copies elements between two arrays of the same type, right also where they overlap.</summary>
    public static void Copy(Array sourceArray, int sourceIndex, Array destinationArray, int destinationIndex, int length)
    {
        Throw.IfNull(sourceArray, nameof(sourceArray));
        Throw.IfNull(destinationArray, nameof(destinationArray));
        Throw.IfNegative(length, nameof(length));
        sourceArray.RefusePart(sourceIndex, length);
        destinationArray.RefusePart(destinationIndex, length);

        // SAFETY: both parts lie inside, the elements are of the same type or references that may be stored as they are.
        unsafe
        {
            MethodTable* source = sourceArray._methodTable;
            MethodTable* destination = destinationArray._methodTable;
            if (source != destination && !TypeRelations.IsAssignable(source, destination))
            {
                CopyChecked(sourceArray, sourceIndex, destinationArray, destinationIndex, length);
                return;
            }

            uint size = source->ComponentSize;
            RuntimeImports.MoveMemory(
                ref Unsafe.Add(ref Unsafe.As<RawArrayData>(destinationArray).Data, (nint)((uint)destinationIndex * size)),
                ref Unsafe.Add(ref Unsafe.As<RawArrayData>(sourceArray).Data, (nint)((uint)sourceIndex * size)),
                (uint)length * size);
        }
    }

    /// <summary>Sets all elements to the default.</summary>
    public static void Clear(Array array)
    {
        Throw.IfNull(array, nameof(array));
        Clear(array, 0, array.Length);
    }

    /// <summary>Sets a part of the elements to the default.</summary>
    public static void Clear(Array array, int index, int length)
    {
        Throw.IfNull(array, nameof(array));
        if ((uint)index > (uint)array.Length || (uint)length > (uint)(array.Length - index))
        {
            Throw.IndexOutOfRange();
        }

        // SAFETY: the part lies inside; zeros are the default of every type.
        unsafe
        {
            uint size = array._methodTable->ComponentSize;
            RuntimeImports.SetMemory(ref Unsafe.Add(ref Unsafe.As<RawArrayData>(array).Data, (nint)((uint)index * size)), 0, (uint)length * size);
        }
    }

    /// <inheritdoc/>
    public object Clone()
    {
        return ObjectCopy.Of(this);
    }

    /// <summary>Copies all elements into another array of the same type from an index on.</summary>
    public void CopyTo(Array array, int index)
    {
        Copy(this, 0, array, index, Length);
    }

    private static void CopyChecked(Array source, int sourceIndex, Array destination, int destinationIndex, int length)
    {
        if (source is not object?[] from || destination is not object?[] to)
        {
            Throw.ArrayTypeMismatch();
            return;
        }

        for (int index = 0; index < length; index++)
        {
            to[destinationIndex + index] = from[sourceIndex + index];
        }
    }

    private void RefusePart(int index, int length)
    {
        Throw.IfNegative(index, nameof(index));
        if (length > Length - index)
        {
            Throw.Argument("The part does not lie inside the array.");
        }
    }
}
