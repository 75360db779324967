// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System.Runtime.CompilerServices;

/// <summary>Marks a readonly struct, member or reference; written by the compiler.</summary>
public sealed class IsReadOnlyAttribute : Attribute
{
}
