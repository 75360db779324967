// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System.Runtime.CompilerServices;

/// <summary>Marks a type parameter with the unmanaged constraint; written by the compiler.</summary>
public sealed class IsUnmanagedAttribute : Attribute
{
}
