// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System;

/// <summary>What was asked for does not exist here.</summary>
public class NotSupportedException : SystemException
{
    private const string DefaultMessage = "This is not supported.";

    /// <summary>Makes the exception with a general message.</summary>
    public NotSupportedException()
        : base(DefaultMessage)
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">What happened, for people.</param>
    public NotSupportedException(string? message)
        : base(message ?? DefaultMessage)
    {
    }

    /// <summary>Makes the exception that another one led to.</summary>
    /// <param name="message">What happened, for people.</param>
    /// <param name="innerException">The other one.</param>
    public NotSupportedException(string? message, Exception? innerException)
        : base(message ?? DefaultMessage, innerException)
    {
    }
}
