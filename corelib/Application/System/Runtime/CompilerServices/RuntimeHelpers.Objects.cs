// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System.Runtime.CompilerServices;

/// <content>Identity of objects.</content>
public static partial class RuntimeHelpers
{
    /// <summary>A number that belongs to an object as long as it is there; objects never move, so it comes from the address.</summary>
    public static int GetHashCode(object? o)
    {
        // SAFETY: the reference is read as a number and not followed.
        unsafe
        {
            return (int)(*(nint*)&o >> 2);
        }
    }

    /// <summary>Whether both are the same object, or boxed values of the same type with the same content.</summary>
    public static new bool Equals(object? o1, object? o2)
    {
        return object.Equals(o1, o2);
    }
}
