// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System;

/// <summary>Marks the parameter that the compiler fills from a list of arguments.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ParamArrayAttribute : Attribute
{
}
