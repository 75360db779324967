// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System.Runtime.CompilerServices;

/// <summary>Marks a ref readonly parameter; written by the compiler.</summary>
public sealed class RequiresLocationAttribute : Attribute
{
}
