// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System.Runtime.CompilerServices;

/// <summary>Repeats the only field of a struct a given number of times.</summary>
[AttributeUsage(AttributeTargets.Struct, AllowMultiple = false)]
public sealed class InlineArrayAttribute : Attribute
{
    /// <summary>States the number of elements.</summary>
    public InlineArrayAttribute(int length)
    {
        Length = length;
    }

    /// <summary>The number of elements, at least 1.</summary>
    public int Length { get; }
}
