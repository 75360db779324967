// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System;

/// <summary>Base of the exceptions of this library.</summary>
public class SystemException : Exception
{
    private const string DefaultMessage = "The system failed.";

    /// <summary>Makes the exception with a general message.</summary>
    public SystemException()
        : base(DefaultMessage)
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">What happened, for people.</param>
    public SystemException(string? message)
        : base(message ?? DefaultMessage)
    {
    }

    /// <summary>Makes the exception that another one led to.</summary>
    /// <param name="message">What happened, for people.</param>
    /// <param name="innerException">The other one.</param>
    public SystemException(string? message, Exception? innerException)
        : base(message ?? DefaultMessage, innerException)
    {
    }
}
