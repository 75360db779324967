// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;

namespace Tock;

/// <summary>
/// Marks what makes the exception of a failed check, or all methods of a type that does nothing else. An application without a heap may have
/// it: there is room for one exception.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Constructor | AttributeTargets.Method, Inherited = false)]
public sealed class MakesExceptionAttribute : Attribute
{
}
