// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System;

/// <summary>There is no memory for an object, even after a collection.</summary>
public class OutOfMemoryException : SystemException
{
    private const string DefaultMessage = "There is no memory for the object.";

    /// <summary>Makes the exception with a general message.</summary>
    public OutOfMemoryException()
        : base(DefaultMessage)
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">What happened, for people.</param>
    public OutOfMemoryException(string? message)
        : base(message ?? DefaultMessage)
    {
    }

    /// <summary>Makes the exception that another one led to.</summary>
    /// <param name="message">What happened, for people.</param>
    /// <param name="innerException">The other one.</param>
    public OutOfMemoryException(string? message, Exception? innerException)
        : base(message ?? DefaultMessage, innerException)
    {
    }

    /// <summary>What happened, for people.</summary>
    public override string Message => HasMessage ? base.Message : DefaultMessage;
}
