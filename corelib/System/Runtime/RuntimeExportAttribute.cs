// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System.Runtime;

/// <summary>Gives a static method a linker symbol; refused in the safe tier.</summary>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class RuntimeExportAttribute : Attribute
{
    /// <summary>Names the linker symbol.</summary>
    public RuntimeExportAttribute(string entry)
    {
        Entry = entry;
    }

    /// <summary>The linker symbol.</summary>
    public string Entry { get; }
}
