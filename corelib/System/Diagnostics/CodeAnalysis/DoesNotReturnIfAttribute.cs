// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System.Diagnostics.CodeAnalysis;

/// <summary>The method does not return when the parameter has the given value.</summary>
[AttributeUsage(AttributeTargets.Parameter, Inherited = false)]
public sealed class DoesNotReturnIfAttribute : Attribute
{
    /// <summary>States the value for which the method does not return.</summary>
    public DoesNotReturnIfAttribute(bool parameterValue)
    {
        ParameterValue = parameterValue;
    }

    /// <summary>The value for which the method does not return.</summary>
    public bool ParameterValue { get; }
}
