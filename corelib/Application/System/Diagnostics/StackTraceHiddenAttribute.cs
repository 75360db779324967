// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System.Diagnostics;

/// <summary>Stack traces do not show the method, or the methods of the type.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method | AttributeTargets.Constructor | AttributeTargets.Struct, Inherited = false)]
public sealed class StackTraceHiddenAttribute : Attribute
{
}
