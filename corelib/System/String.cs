// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace System;

/// <summary>An immutable text of UTF-16 code units. In the kernel only literals exist: nothing there makes a string.</summary>
public sealed partial class String : IEquatable<string?>
{
    // The compiler lays out literals with these two fields in this order.
    private readonly int _stringLength;
    private readonly char _firstChar;

    private String()
    {
    }

    /// <summary>The text of length 0.</summary>
    public static string Empty => "";

    /// <summary>The number of code units.</summary>
    public int Length
    {
        [Intrinsic]
        get => _stringLength;
    }

    /// <summary>The code unit at an index from 0 to <see cref="Length"/> - 1; a failure elsewhere.</summary>
    [IndexerName("Chars")]
    public char this[int index]
    {
        [Intrinsic]
        get
        {
            if ((uint)index >= (uint)_stringLength)
            {
                Failure.Fail(FailureKind.IndexOutOfRange);
            }

            // SAFETY: the index was just checked against the number of characters that follow _firstChar.
            unsafe
            {
                return Unsafe.Add(ref Unsafe.AsRef(in _firstChar), index);
            }
        }
    }

    /// <summary>The code units of a text; empty for null.</summary>
    public static implicit operator ReadOnlySpan<char>(string? value)
    {
        return value is null ? default : value.CodeUnits();
    }

    /// <summary>Whether both texts have the same code units.</summary>
    public static bool operator ==(string? left, string? right)
    {
        return Equals(left, right);
    }

    /// <summary>Whether the texts differ in a code unit.</summary>
    public static bool operator !=(string? left, string? right)
    {
        return !Equals(left, right);
    }

    /// <summary>Whether both texts have the same code units.</summary>
    public static bool Equals(string? left, string? right)
    {
        if (ReferenceEquals(left, right))
        {
            return true;
        }

        if (left is null || right is null || left.Length != right.Length)
        {
            return false;
        }

        for (int index = 0; index < left.Length; index++)
        {
            if (left[index] != right[index])
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public bool Equals(string? other)
    {
        return Equals(this, other);
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj)
    {
        return obj is string other && Equals(this, other);
    }

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        uint hash = 2166136261;
        for (int index = 0; index < Length; index++)
        {
            hash = unchecked((hash ^ this[index]) * 16777619);
        }

        return unchecked((int)hash);
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        return this;
    }

    /// <summary>An iterator over the code units.</summary>
    public ReadOnlySpan<char>.Enumerator GetEnumerator()
    {
        return ((ReadOnlySpan<char>)this).GetEnumerator();
    }

    // What the conversions to a span rest on: the language turns a conversion written in C# into a call of MemoryExtensions.AsSpan.
    internal ReadOnlySpan<char> CodeUnits()
    {
        // SAFETY: _stringLength characters follow _firstChar inside the object.
        unsafe
        {
            return MemoryMarshal.CreateReadOnlySpan(ref Unsafe.AsRef(in _firstChar), _stringLength);
        }
    }

    // Lets a fixed statement pin a text.
    internal ref readonly char GetPinnableReference()
    {
        return ref _firstChar;
    }
}
