// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System.Runtime.InteropServices;

/// <summary>Places a field of a type with explicit layout.</summary>
[AttributeUsage(AttributeTargets.Field, Inherited = false)]
public sealed class FieldOffsetAttribute : Attribute
{
    /// <summary>States the offset in bytes.</summary>
    public FieldOffsetAttribute(int offset)
    {
        Value = offset;
    }

    /// <summary>The offset in bytes.</summary>
    public int Value { get; }
}
