// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System;

/// <summary>The state of an object does not allow what was asked of it.</summary>
public class InvalidOperationException : SystemException
{
    private const string DefaultMessage = "The object cannot do this now.";

    /// <summary>Makes the exception with a general message.</summary>
    public InvalidOperationException()
        : base(DefaultMessage)
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">What happened, for people.</param>
    public InvalidOperationException(string? message)
        : base(message ?? DefaultMessage)
    {
    }

    /// <summary>Makes the exception that another one led to.</summary>
    /// <param name="message">What happened, for people.</param>
    /// <param name="innerException">The other one.</param>
    public InvalidOperationException(string? message, Exception? innerException)
        : base(message ?? DefaultMessage, innerException)
    {
    }
}
