// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System;

/// <summary>Marks an enumeration whose members are combined as a set of bits.</summary>
[AttributeUsage(AttributeTargets.Enum, Inherited = false)]
public sealed class FlagsAttribute : Attribute
{
}
