// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System.Runtime.CompilerServices;

/// <summary>States that a module was compiled under the memory-safety rules; written by the compiler.</summary>
[AttributeUsage(AttributeTargets.Module, AllowMultiple = false, Inherited = false)]
public sealed class MemorySafetyRulesAttribute : Attribute
{
    /// <summary>States the version of the rules.</summary>
    public MemorySafetyRulesAttribute(int version)
    {
        Version = version;
    }

    /// <summary>The version of the rules.</summary>
    public int Version { get; }
}
