// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System.Reflection;

/// <summary>Names the member that an indexer compiles to.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface)]
public sealed class DefaultMemberAttribute : Attribute
{
    /// <summary>Names the default member.</summary>
    public DefaultMemberAttribute(string memberName)
    {
        MemberName = memberName;
    }

    /// <summary>The name of the default member.</summary>
    public string MemberName { get; }
}
