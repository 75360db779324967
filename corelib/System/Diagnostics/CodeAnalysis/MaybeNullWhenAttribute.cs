// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System.Diagnostics.CodeAnalysis;

/// <summary>The parameter may be null when the method returns the given value.</summary>
[AttributeUsage(AttributeTargets.Parameter, Inherited = false)]
public sealed class MaybeNullWhenAttribute : Attribute
{
    /// <summary>States the return value that the promise belongs to.</summary>
    public MaybeNullWhenAttribute(bool returnValue)
    {
        ReturnValue = returnValue;
    }

    /// <summary>The return value that the promise belongs to.</summary>
    public bool ReturnValue { get; }
}
