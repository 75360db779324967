// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime.CompilerServices;

namespace System;

/// <content>What makes objects from spans.</content>
public readonly ref partial struct Span<T>
{
    /// <summary>Whether both are the same stretch of memory.</summary>
    public static bool operator ==(Span<T> left, Span<T> right)
    {
        return left._length == right._length && Unsafe.AreSame(ref left._reference, ref right._reference);
    }

    /// <summary>Whether they are different stretches of memory.</summary>
    public static bool operator !=(Span<T> left, Span<T> right)
    {
        return !(left == right);
    }

    /// <summary>The elements as a new array.</summary>
    public T[] ToArray()
    {
        return ((ReadOnlySpan<T>)this).ToArray();
    }

    /// <summary>The characters as a text, for a span of characters.</summary>
    public override string ToString()
    {
        return ((ReadOnlySpan<T>)this).ToString();
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
