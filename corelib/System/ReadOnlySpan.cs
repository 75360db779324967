// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace System;

/// <summary>A stretch of memory that can only be read, bounds-checked.</summary>
public readonly ref partial struct ReadOnlySpan<T>
{
    internal readonly ref T _reference;
    private readonly int _length;

    /// <summary>All elements of an array; empty for null.</summary>
    public ReadOnlySpan(T[]? array)
    {
        this = new Span<T>(array);
    }

    /// <summary>A part of an array; a failure where the part does not lie inside.</summary>
    public ReadOnlySpan(T[]? array, int start, int length)
    {
        this = new Span<T>(array, start, length);
    }

    /// <summary>The single element.</summary>
    public ReadOnlySpan(ref readonly T reference)
    {
        // SAFETY: the span never writes through the reference.
        unsafe
        {
            _reference = ref Unsafe.AsRef(in reference);
        }

        _length = 1;
    }

    /// <summary>A stretch at an address.</summary>
    /// <safety>The memory holds that many elements for as long as the span or a copy of it is in use.</safety>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public unsafe ReadOnlySpan(void* pointer, int length)
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

    internal ReadOnlySpan(ref T reference, int length)
    {
        _reference = ref reference;
        _length = length;
    }

    /// <summary>The stretch without elements.</summary>
    public static ReadOnlySpan<T> Empty => default;

    /// <summary>The number of elements.</summary>
    public int Length
    {
        [Intrinsic]
        get => _length;
    }

    /// <summary>Whether there are no elements.</summary>
    public bool IsEmpty => _length == 0;

    /// <summary>The element at an index from 0 to <see cref="Length"/> - 1; a failure elsewhere.</summary>
    public ref readonly T this[int index]
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
    public static implicit operator ReadOnlySpan<T>(T[]? array)
    {
        return new ReadOnlySpan<T>(array);
    }

    /// <summary>The stretch from an index to the end; a failure where it does not lie inside.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<T> Slice(int start)
    {
        if ((uint)start > (uint)_length)
        {
            Failure.FailRange();
        }

        // SAFETY: start was just checked.
        unsafe
        {
            return new ReadOnlySpan<T>(ref Unsafe.Add(ref _reference, (nint)(uint)start), _length - start);
        }
    }

    /// <summary>The stretch of a length from an index; a failure where it does not lie inside.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<T> Slice(int start, int length)
    {
        if ((uint)start > (uint)_length || (uint)length > (uint)(_length - start))
        {
            Failure.FailRange();
        }

        // SAFETY: start and length were just checked.
        unsafe
        {
            return new ReadOnlySpan<T>(ref Unsafe.Add(ref _reference, (nint)(uint)start), length);
        }
    }

    /// <summary>Copies all elements to the start of another stretch, right also where they overlap; a failure where it is shorter.</summary>
    public void CopyTo(Span<T> destination)
    {
        if (!TryCopyTo(destination))
        {
            Failure.FailRange();
        }
    }

    /// <summary>As <see cref="CopyTo"/>, but false and no change where the other is shorter.</summary>
    public bool TryCopyTo(Span<T> destination)
    {
        if (_length > destination.Length)
        {
            return false;
        }

        // SAFETY: both stretches hold _length elements; a plain copy is right for references too, as nothing moves or tracks objects.
        unsafe
        {
            SpanHelpers.Memmove(
                ref Unsafe.As<T, byte>(ref destination._reference),
                ref Unsafe.As<T, byte>(ref _reference),
                (nuint)(uint)_length * (nuint)(uint)Unsafe.SizeOf<T>());
        }

        return true;
    }

    /// <summary>An iterator over the elements.</summary>
    public Enumerator GetEnumerator()
    {
        return new Enumerator(this);
    }

    /// <summary>The first element, or a null reference where there is none.</summary>
    /// <safety>The result is used only while the span is not empty.</safety>
    public unsafe ref readonly T GetPinnableReference()
    {
        return ref _reference;
    }

    /// <summary>An iterator over the elements of a span.</summary>
    public ref struct Enumerator
    {
        private readonly ReadOnlySpan<T> _span;
        private int _index;

        internal Enumerator(ReadOnlySpan<T> span)
        {
            _span = span;
            _index = -1;
        }

        /// <summary>The element that the iterator stands on.</summary>
        public readonly ref readonly T Current => ref _span[_index];

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
