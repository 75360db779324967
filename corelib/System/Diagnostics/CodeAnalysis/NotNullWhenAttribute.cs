// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System.Diagnostics.CodeAnalysis;

/// <summary>The parameter is not null when the method returns the given value.</summary>
[AttributeUsage(AttributeTargets.Parameter, Inherited = false)]
public sealed class NotNullWhenAttribute : Attribute
{
    /// <summary>States the return value that the promise belongs to.</summary>
    public NotNullWhenAttribute(bool returnValue)
    {
        ReturnValue = returnValue;
    }

    /// <summary>The return value that the promise belongs to.</summary>
    public bool ReturnValue { get; }
}
