// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System;

/// <summary>null was used like an object.</summary>
public class NullReferenceException : SystemException
{
    private const string DefaultMessage = "A reference is null.";

    /// <summary>Makes the exception with a general message.</summary>
    public NullReferenceException()
        : base(DefaultMessage)
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">What happened, for people.</param>
    public NullReferenceException(string? message)
        : base(message ?? DefaultMessage)
    {
    }

    /// <summary>Makes the exception that another one led to.</summary>
    /// <param name="message">What happened, for people.</param>
    /// <param name="innerException">The other one.</param>
    public NullReferenceException(string? message, Exception? innerException)
        : base(message ?? DefaultMessage, innerException)
    {
    }
}
