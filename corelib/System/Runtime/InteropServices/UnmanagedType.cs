// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System.Runtime.InteropServices;

/// <summary>How a value is marshalled; only the member that the compiler names for the unmanaged constraint exists here.</summary>
public enum UnmanagedType
{
    /// <summary>No marshalling is described.</summary>
    None = 0,
}
