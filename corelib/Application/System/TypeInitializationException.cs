// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System;

/// <summary>A static constructor threw, so its class cannot be used.</summary>
public sealed class TypeInitializationException : SystemException
{
    private readonly string? _typeName;

    /// <summary>Makes the exception.</summary>
    /// <param name="fullTypeName">The name of the class; null if it is not known.</param>
    /// <param name="innerException">What the constructor threw.</param>
    public TypeInitializationException(string? fullTypeName, Exception? innerException)
        : base("A static constructor threw an exception.", innerException)
    {
        _typeName = fullTypeName;
    }

    /// <summary>The name of the class; empty if it is not known.</summary>
    public string TypeName => _typeName ?? "";
}
