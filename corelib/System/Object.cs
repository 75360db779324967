// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime.CompilerServices;
using Internal.Runtime;

namespace System;

/// <summary>Base of all types.</summary>
public class Object
{
    // The compiler lays out every object with this word first; the word before it is the object header.
    internal MethodTable* _methodTable;

    /// <summary>Makes an object without state.</summary>
    public Object()
    {
    }

    /// <summary>Whether the other object is the same one or an equal value.</summary>
    public virtual bool Equals(object? obj)
    {
        return ReferenceEquals(this, obj);
    }

    /// <summary>A number that is the same for equal objects.</summary>
    public virtual int GetHashCode()
    {
        return 0;
    }

    /// <summary>A text for people; null where a type offers none.</summary>
    public virtual string? ToString()
    {
        return null;
    }

    /// <summary>Whether both are the same object.</summary>
    public static bool ReferenceEquals(object? left, object? right)
    {
        return left == right;
    }
}
