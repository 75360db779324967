// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System.Runtime.CompilerServices;

/// <summary>States the ref safety rules that a module was compiled under; written by the compiler.</summary>
[AttributeUsage(AttributeTargets.Module, AllowMultiple = false, Inherited = false)]
public sealed class RefSafetyRulesAttribute : Attribute
{
    /// <summary>States the version of the rules.</summary>
    public RefSafetyRulesAttribute(int version)
    {
        Version = version;
    }

    /// <summary>The version of the rules.</summary>
    public int Version { get; }
}
