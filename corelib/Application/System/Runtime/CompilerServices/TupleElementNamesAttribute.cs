// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System.Runtime.CompilerServices;

/// <summary>Names that the source gives to the values of a tuple.</summary>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Parameter | AttributeTargets.Property | AttributeTargets.ReturnValue
    | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Event)]
public sealed class TupleElementNamesAttribute : Attribute
{
    /// <summary>Gives the names.</summary>
    public TupleElementNamesAttribute(string?[] transformNames)
    {
        TransformNames = transformNames;
    }

    /// <summary>The names, null for those without one.</summary>
    public string?[] TransformNames { get; }
}
