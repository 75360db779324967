// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;

namespace Libtock.Testing;

/// <summary>
/// Marks a method as a test: one without parameters that returns nothing or a task, static or of a class that can be made without arguments. The
/// build makes the list of them.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TestAttribute : Attribute
{
}
