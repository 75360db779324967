// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System.Runtime.CompilerServices;

/// <summary>Says what the language builds asynchronous methods that return the type with.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Delegate | AttributeTargets.Enum | AttributeTargets.Method, Inherited = false)]
public sealed class AsyncMethodBuilderAttribute : Attribute
{
    /// <summary>Names the type.</summary>
    /// <param name="builderType">The builder.</param>
    public AsyncMethodBuilderAttribute(Type builderType)
    {
    }
}
