// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System.Runtime.CompilerServices;

/// <summary>Describes a fixed-size buffer; written by the compiler.</summary>
[AttributeUsage(AttributeTargets.Field, Inherited = false)]
public sealed class FixedBufferAttribute : Attribute
{
    /// <summary>Describes the buffer.</summary>
    public FixedBufferAttribute(Type elementType, int length)
    {
        ElementType = elementType;
        Length = length;
    }

    /// <summary>The type of an element.</summary>
    public Type ElementType { get; }

    /// <summary>The number of elements.</summary>
    public int Length { get; }
}
