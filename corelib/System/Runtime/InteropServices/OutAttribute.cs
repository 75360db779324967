// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System.Runtime.InteropServices;

/// <summary>Marks a parameter that the callee sets.</summary>
[AttributeUsage(AttributeTargets.Parameter, Inherited = false)]
public sealed class OutAttribute : Attribute
{
}
