// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace System;

/// <summary>A stretch of memory that can be read and written, bounds-checked.</summary>
public readonly ref partial struct Span<T>
{
    internal readonly ref T _reference;
    private readonly int _length;

    /// <summary>All elements of an array; empty for null.</summary>
    public Span(T[]? array)
    {
        if (array is null)
        {
            this = default;
            return;
        }

        // SAFETY: the reference is that of element 0 and the array owns Length elements after it.
        unsafe
        {
            _reference = ref MemoryMarshal.GetArrayDataReference(array);
        }

        _length = array.Length;
    }

    /// <summary>A part of an array; a failure where the part does not lie inside.</summary>
    public Span(T[]? array, int start, int length)
    {
        this = new Span<T>(array).Slice(start, length);
    }

    /// <summary>The single element.</summary>
    public Span(ref T reference)
    {
        _reference = ref reference;
        _length = 1;
    }

    /// <summary>A stretch at an address.</summary>
    /// <safety>The memory holds that many elements for as long as the span or a copy of it is in use, and nothing else relies on it not changing.</safety>
    public unsafe Span(void* pointer, int length)
    {
        if (length < 0)
        {
            Failure.Fail(FailureKind.ArgumentOutOfRange);
        }

        unsafe
        {
            _reference = ref Unsafe.As<byte, T>(ref *(byte*)pointer);
        }

        _length = length;
    }

    internal Span(ref T reference, int length)
    {
        _reference = ref reference;
        _length = length;
    }

    /// <summary>The stretch without elements.</summary>
    public static Span<T> Empty => default;

    /// <summary>The number of elements.</summary>
    public int Length
    {
        [Intrinsic]
        get => _length;
    }

    /// <summary>Whether there are no elements.</summary>
    public bool IsEmpty => _length == 0;

    /// <summary>The element at an index from 0 to <see cref="Length"/> - 1; a failure elsewhere.</summary>
    public ref T this[int index]
    {
        [Intrinsic]
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            if ((uint)index >= (uint)_length)
            {
                Failure.FailIndex();
            }

            // SAFETY: the index was just checked.
            unsafe
            {
                return ref Unsafe.Add(ref _reference, (nint)(uint)index);
            }
        }
    }

    /// <summary>All elements of an array; empty for null.</summary>
    public static implicit operator Span<T>(T[]? array)
    {
        return new Span<T>(array);
    }

    /// <summary>The same stretch, read-only.</summary>
    public static implicit operator ReadOnlySpan<T>(Span<T> span)
    {
        return new ReadOnlySpan<T>(ref span._reference, span._length);
    }

    /// <summary>The stretch from an index to the end; a failure where it does not lie inside.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Span<T> Slice(int start)
    {
        if ((uint)start > (uint)_length)
        {
            Failure.FailRange();
        }

        // SAFETY: start was just checked.
        unsafe
        {
            return new Span<T>(ref Unsafe.Add(ref _reference, (nint)(uint)start), _length - start);
        }
    }

    /// <summary>The stretch of a length from an index; a failure where it does not lie inside.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Span<T> Slice(int start, int length)
    {
        if ((uint)start > (uint)_length || (uint)length > (uint)(_length - start))
        {
            Failure.FailRange();
        }

        // SAFETY: start and length were just checked.
        unsafe
        {
            return new Span<T>(ref Unsafe.Add(ref _reference, (nint)(uint)start), length);
        }
    }

    /// <summary>Sets all elements to the default.</summary>
    public void Clear()
    {
        if (!RuntimeHelpers.IsReferenceOrContainsReferences<T>())
        {
            // SAFETY: the span owns that many bytes, and a value without references may be all zeros.
            unsafe
            {
                SpanHelpers.ClearWithoutReferences(
                    ref Unsafe.As<T, byte>(ref _reference), (nuint)(uint)_length * (nuint)(uint)Unsafe.SizeOf<T>());
            }

            return;
        }

        for (int index = 0; index < _length; index++)
        {
            this[index] = default!;
        }
    }

    /// <summary>Sets all elements to a value.</summary>
    public void Fill(T value)
    {
        for (int index = 0; index < _length; index++)
        {
            this[index] = value;
        }
    }

    /// <summary>Copies all elements to the start of another stretch, right also where they overlap; a failure where it is shorter.</summary>
    public void CopyTo(Span<T> destination)
    {
        ((ReadOnlySpan<T>)this).CopyTo(destination);
    }

    /// <summary>As <see cref="CopyTo"/>, but false and no change where the other is shorter.</summary>
    public bool TryCopyTo(Span<T> destination)
    {
        return ((ReadOnlySpan<T>)this).TryCopyTo(destination);
    }

    /// <summary>An iterator over the elements.</summary>
    public Enumerator GetEnumerator()
    {
        return new Enumerator(this);
    }

    /// <summary>The first element, or a null reference where there is none.</summary>
    /// <safety>The result is used only while the span is not empty.</safety>
    public unsafe ref T GetPinnableReference()
    {
        return ref _reference;
    }

    /// <summary>An iterator over the elements of a span.</summary>
    public ref struct Enumerator
    {
        private readonly Span<T> _span;
        private int _index;

        internal Enumerator(Span<T> span)
        {
            _span = span;
            _index = -1;
        }

        /// <summary>The element that the iterator stands on.</summary>
        public readonly ref T Current => ref _span[_index];

        /// <summary>Goes to the next element; false where there is none.</summary>
        public bool MoveNext()
        {
            int next = _index + 1;
            if (next < _span.Length)
            {
                _index = next;
                return true;
            }

            return false;
        }
    }
}
