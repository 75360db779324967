// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System.Runtime.CompilerServices;

/// <summary>Default nullability of a scope; written by the compiler.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Method | AttributeTargets.Interface | AttributeTargets.Delegate, AllowMultiple = false, Inherited = false)]
public sealed class NullableContextAttribute : Attribute
{
    /// <summary>The default, as the compiler encodes it.</summary>
    public readonly byte Flag;

    /// <summary>Records the default.</summary>
    public NullableContextAttribute(byte flag)
    {
        Flag = flag;
    }
}
