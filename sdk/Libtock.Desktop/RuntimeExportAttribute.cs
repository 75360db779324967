// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System.Runtime;

/// <summary>Names a method for assembly, of which there is none here.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class RuntimeExportAttribute : Attribute
{
    public RuntimeExportAttribute(string entry)
    {
        Entry = entry;
    }

    public string Entry { get; }
}
