// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System.Runtime.CompilerServices;

/// <summary>Nullability of one member; written by the compiler.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Event | AttributeTargets.Parameter | AttributeTargets.ReturnValue | AttributeTargets.GenericParameter, AllowMultiple = false, Inherited = false)]
public sealed class NullableAttribute : Attribute
{
    /// <summary>The nullability of each part of the type, as the compiler encodes it.</summary>
    public readonly byte[] NullableFlags;

    /// <summary>Records one nullability for all parts.</summary>
    public NullableAttribute(byte flag)
    {
        NullableFlags = new byte[] { flag };
    }

    /// <summary>Records the nullability of each part.</summary>
    public NullableAttribute(byte[] flags)
    {
        NullableFlags = flags;
    }
}
