// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System.Runtime.CompilerServices;

/// <summary>States which members carry nullability; written by the compiler.</summary>
[AttributeUsage(AttributeTargets.Module, AllowMultiple = false, Inherited = false)]
public sealed class NullablePublicOnlyAttribute : Attribute
{
    /// <summary>Whether internal members carry it too.</summary>
    public readonly bool IncludesInternals;

    /// <summary>Records whether internal members carry it too.</summary>
    public NullablePublicOnlyAttribute(bool includesInternals)
    {
        IncludesInternals = includesInternals;
    }
}
