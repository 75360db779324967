// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System;

/// <summary>Something took longer than it was allowed to.</summary>
public class TimeoutException : SystemException
{
    private const string DefaultMessage = "It took too long.";

    /// <summary>Makes the exception with a general message.</summary>
    public TimeoutException()
        : base(DefaultMessage)
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">What happened, for people.</param>
    public TimeoutException(string? message)
        : base(message ?? DefaultMessage)
    {
    }

    /// <summary>Makes the exception that another one led to.</summary>
    /// <param name="message">What happened, for people.</param>
    /// <param name="innerException">The other one.</param>
    public TimeoutException(string? message, Exception? innerException)
        : base(message ?? DefaultMessage, innerException)
    {
    }
}
