// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;

namespace Tock;

/// <summary>
/// Marks what runs only while the board boots, before the boot arena is sealed, and may therefore make objects.
/// </summary>
/// <remarks>
/// On a method or constructor it covers that member, on a type all its members. The build refuses a call to such a member from
/// anything that is not itself covered, and refuses making objects anywhere else, so that nothing allocates once processes run.
/// </remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Constructor | AttributeTargets.Method | AttributeTargets.Property, Inherited = false)]
public sealed class BootTimeAttribute : Attribute
{
}
