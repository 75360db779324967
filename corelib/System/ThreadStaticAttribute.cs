// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System;

/// <summary>Present because the compiler refers to it by name; no core of this system has more than one thread of C#.</summary>
[AttributeUsage(AttributeTargets.Field, Inherited = false)]
public sealed class ThreadStaticAttribute : Attribute
{
}
