// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Diagnostics.CodeAnalysis;
using System.Runtime.Exceptions;

namespace System;

/// <summary>An object is used that was disposed.</summary>
public class ObjectDisposedException : InvalidOperationException
{
    private const string DefaultMessage = "The object was disposed.";

    private readonly string? _objectName;

    /// <summary>Makes the exception.</summary>
    /// <param name="objectName">The name of the object.</param>
    public ObjectDisposedException(string? objectName)
        : base(DefaultMessage)
    {
        _objectName = objectName;
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="objectName">The name of the object.</param>
    /// <param name="message">What happened, for people.</param>
    public ObjectDisposedException(string? objectName, string? message)
        : base(message ?? DefaultMessage)
    {
        _objectName = objectName;
    }

    /// <summary>Makes the exception that another one led to.</summary>
    /// <param name="message">What happened, for people.</param>
    /// <param name="innerException">The other one.</param>
    public ObjectDisposedException(string? message, Exception? innerException)
        : base(message ?? DefaultMessage, innerException)
    {
    }

    /// <summary>The name of the object.</summary>
    public string ObjectName => _objectName ?? "";

    /// <summary>What happened, for people, with the name of the object.</summary>
    public override string Message => _objectName is not { Length: > 0 } ? base.Message : ReportText.Join(base.Message, "\nObject name: '", _objectName, "'.");

    /// <summary>Throws if a condition holds.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="instance">The object.</param>
    public static void ThrowIf([DoesNotReturnIf(true)] bool condition, object instance)
    {
        if (condition)
        {
            throw new ObjectDisposedException(null);
        }
    }
}
