// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System.Diagnostics.CodeAnalysis;

/// <summary>The named member is not null when the method returns.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property, AllowMultiple = true, Inherited = false)]
public sealed class MemberNotNullAttribute : Attribute
{
    /// <summary>Names the member.</summary>
    public MemberNotNullAttribute(string member)
    {
        Member = member;
    }

    /// <summary>The name of the member.</summary>
    public string Member { get; }
}
