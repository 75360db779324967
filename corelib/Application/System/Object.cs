// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime.CompilerServices;
using Internal.Runtime;

namespace System;

/// <summary>Base of all types.</summary>
public class Object
{
    // The compiler lays out every object with this word first, and reads it by name where it unboxes.
    internal MethodTable* m_pEEType;

    /// <summary>Makes an object without state.</summary>
    public Object()
    {
    }

    internal MethodTable* _methodTable => m_pEEType;

    /// <summary>Whether the other object is the same one or an equal value.</summary>
    public virtual bool Equals(object? obj)
    {
        return ReferenceEquals(this, obj);
    }

    /// <summary>A number that is the same for equal objects.</summary>
    public virtual int GetHashCode()
    {
        return RuntimeHelpers.GetHashCode(this);
    }

    /// <summary>A text for people; types that have one to offer override this, and there are no type names to offer otherwise.</summary>
    public virtual string? ToString()
    {
        return "object";
    }

    /// <summary>Whether both are the same object, or equal by the first one's judgement.</summary>
    public static bool Equals(object? left, object? right)
    {
        return left == right || (left is not null && right is not null && left.Equals(right));
    }

    /// <summary>Whether both are the same object.</summary>
    public static bool ReferenceEquals(object? left, object? right)
    {
        return left == right;
    }

    /// <summary>The type of this object.</summary>
    [Intrinsic]
    public Type GetType()
    {
        // SAFETY: every object begins with its table.
        unsafe
        {
            return RuntimeType.Of(_methodTable);
        }
    }

    /// <summary>Another object of the same type with the same content.</summary>
    protected object MemberwiseClone()
    {
        // SAFETY: this is a whole object.
        unsafe
        {
            return ObjectCopy.Of(this);
        }
    }
}
