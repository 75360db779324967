// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime.CompilerServices;

namespace System;

/// <content>What makes objects from spans.</content>
public readonly ref partial struct ReadOnlySpan<T>
{
    /// <summary>Whether both are the same stretch of memory.</summary>
    public static bool operator ==(ReadOnlySpan<T> left, ReadOnlySpan<T> right)
    {
        return left._length == right._length && Unsafe.AreSame(ref left._reference, ref right._reference);
    }

    /// <summary>Whether they are different stretches of memory.</summary>
    public static bool operator !=(ReadOnlySpan<T> left, ReadOnlySpan<T> right)
    {
        return !(left == right);
    }

    /// <summary>The elements as a new array.</summary>
    public T[] ToArray()
    {
        if (_length == 0)
        {
            return [];
        }

        T[] result = new T[_length];
        CopyTo(result);
        return result;
    }

    /// <summary>The characters as a text, for a span of characters.</summary>
    public override string ToString()
    {
        if (typeof(T) != typeof(char))
        {
            return string.Concat("Span[", _length.ToString(), "]");
        }

        // SAFETY: the elements are characters.
        unsafe
        {
            return new string(new ReadOnlySpan<char>(ref Unsafe.As<T, char>(ref _reference), _length));
        }
    }

    /// <summary>Not for spans.</summary>
    public override bool Equals(object? obj)
    {
        Throw.NotSupported();
        return false;
    }

    /// <summary>Not for spans.</summary>
    public override int GetHashCode()
    {
        Throw.NotSupported();
        return 0;
    }
}
