// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System;

/// <summary>A member that has no code yet.</summary>
public class NotImplementedException : SystemException
{
    private const string DefaultMessage = "This is not implemented.";

    /// <summary>Makes the exception with a general message.</summary>
    public NotImplementedException()
        : base(DefaultMessage)
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">What happened, for people.</param>
    public NotImplementedException(string? message)
        : base(message ?? DefaultMessage)
    {
    }

    /// <summary>Makes the exception that another one led to.</summary>
    /// <param name="message">What happened, for people.</param>
    /// <param name="innerException">The other one.</param>
    public NotImplementedException(string? message, Exception? innerException)
        : base(message ?? DefaultMessage, innerException)
    {
    }
}
