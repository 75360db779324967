// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System.Runtime;

/// <summary>Binds an extern method to a linker symbol; refused in the safe tier.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Constructor, Inherited = false)]
public sealed class RuntimeImportAttribute : Attribute
{
    /// <summary>Names the linker symbol.</summary>
    public RuntimeImportAttribute(string entry)
    {
        Entry = entry;
    }

    /// <summary>The linker symbol.</summary>
    public string Entry { get; }
}
