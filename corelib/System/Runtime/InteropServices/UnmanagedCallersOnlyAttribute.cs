// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System.Runtime.InteropServices;

/// <summary>Gives a method the native calling convention and, if named, a linker symbol; refused in the safe tier.</summary>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class UnmanagedCallersOnlyAttribute : Attribute
{
    /// <summary>The linker symbol.</summary>
    public string? EntryPoint;
}
