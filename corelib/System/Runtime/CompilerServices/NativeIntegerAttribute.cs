// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System.Runtime.CompilerServices;

/// <summary>Marks native integers in a signature; written by the compiler.</summary>
public sealed class NativeIntegerAttribute : Attribute
{
    /// <summary>Which parts of the type are native integers.</summary>
    public readonly bool[] TransformFlags;

    /// <summary>Marks the whole type.</summary>
    public NativeIntegerAttribute()
    {
        TransformFlags = new bool[] { true };
    }

    /// <summary>Marks parts of the type.</summary>
    public NativeIntegerAttribute(bool[] flags)
    {
        TransformFlags = flags;
    }
}
