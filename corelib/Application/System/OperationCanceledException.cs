// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System;

/// <summary>What was under way was called off.</summary>
public class OperationCanceledException : SystemException
{
    private const string DefaultMessage = "The operation was cancelled before it ended.";

    /// <summary>Makes the exception with a general message.</summary>
    public OperationCanceledException()
        : base(DefaultMessage)
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">What happened, for people.</param>
    public OperationCanceledException(string? message)
        : base(message ?? DefaultMessage)
    {
    }

    /// <summary>Makes the exception that another one led to.</summary>
    /// <param name="message">What happened, for people.</param>
    /// <param name="innerException">The other one.</param>
    public OperationCanceledException(string? message, Exception? innerException)
        : base(message ?? DefaultMessage, innerException)
    {
    }
}
