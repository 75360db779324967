// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System.Runtime.InteropServices;

/// <summary>Tells the compilers how to lay out the fields of a type.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class StructLayoutAttribute : Attribute
{
    /// <summary>States the kind of layout.</summary>
    public StructLayoutAttribute(LayoutKind layoutKind)
    {
        Value = layoutKind;
    }

    /// <summary>The kind of layout.</summary>
    public LayoutKind Value { get; }

    /// <summary>The largest alignment of a field, in bytes; 0 for the natural one.</summary>
    public int Pack;

    /// <summary>The least size of the type, in bytes.</summary>
    public int Size;
}
