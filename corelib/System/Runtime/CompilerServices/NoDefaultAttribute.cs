// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System.Runtime.CompilerServices;

/// <summary>Marks a structure whose zero value would be a forgery: safe code may not make one (Tock.Fence refuses it).</summary>
[AttributeUsage(AttributeTargets.Struct, Inherited = false)]
public sealed class NoDefaultAttribute : Attribute
{
}
