// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Diagnostics.CodeAnalysis;

namespace System;

/// <summary>A part of an array, to read, that, other than a span, can be kept.</summary>
/// <typeparam name="T">The type of the elements.</typeparam>
public readonly struct ReadOnlyMemory<T> : IEquatable<ReadOnlyMemory<T>>
{
    private readonly T[]? _array;
    private readonly int _start;

    /// <summary>All elements of an array; empty for null.</summary>
    public ReadOnlyMemory(T[]? array)
    {
        _array = array;
        _start = 0;
        Length = array?.Length ?? 0;
    }

    /// <summary>A part of an array.</summary>
    public ReadOnlyMemory(T[]? array, int start, int length)
    {
        _ = new ReadOnlySpan<T>(array, start, length);
        _array = array;
        _start = start;
        Length = length;
    }

    /// <summary>No elements.</summary>
    public static ReadOnlyMemory<T> Empty => default;

    /// <summary>The number of elements.</summary>
    public int Length { get; }

    /// <summary>Whether there are none.</summary>
    public bool IsEmpty => Length == 0;

    /// <summary>The elements.</summary>
    public ReadOnlySpan<T> Span => new ReadOnlySpan<T>(_array, _start, Length);

    /// <summary>All elements of an array.</summary>
    public static implicit operator ReadOnlyMemory<T>(T[]? array)
    {
        return new ReadOnlyMemory<T>(array);
    }

    /// <summary>The elements from an index on.</summary>
    public ReadOnlyMemory<T> Slice(int start)
    {
        return Slice(start, Length - start);
    }

    /// <summary>A part of the elements.</summary>
    public ReadOnlyMemory<T> Slice(int start, int length)
    {
        _ = Span.Slice(start, length);
        return new ReadOnlyMemory<T>(_array, _start + start, length);
    }

    /// <summary>Copies all elements to the start of other memory.</summary>
    public void CopyTo(Memory<T> destination)
    {
        Span.CopyTo(destination.Span);
    }

    /// <summary>The elements as a new array.</summary>
    public T[] ToArray()
    {
        return Span.ToArray();
    }

    /// <summary>Whether both are the same part of the same array.</summary>
    public bool Equals(ReadOnlyMemory<T> other)
    {
        return _array == other._array && _start == other._start && Length == other.Length;
    }

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj)
    {
        return obj is ReadOnlyMemory<T> other && Equals(other);
    }

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        return HashCode.Combine(_array, _start, Length);
    }

    /// <summary>The characters as a text, for memory of characters.</summary>
    public override string ToString()
    {
        return Span.ToString();
    }
}
