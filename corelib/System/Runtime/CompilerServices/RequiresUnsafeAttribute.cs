// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System.Runtime.CompilerServices;

/// <summary>Marks a member that may be used only in an unsafe context; written by the compiler for <c>unsafe</c> members.</summary>
public sealed class RequiresUnsafeAttribute : Attribute
{
}
