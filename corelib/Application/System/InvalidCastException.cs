// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System;

/// <summary>An object is not of the type that a cast demands.</summary>
public class InvalidCastException : SystemException
{
    private const string DefaultMessage = "The object is of another type.";

    /// <summary>Makes the exception with a general message.</summary>
    public InvalidCastException()
        : base(DefaultMessage)
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">What happened, for people.</param>
    public InvalidCastException(string? message)
        : base(message ?? DefaultMessage)
    {
    }

    /// <summary>Makes the exception that another one led to.</summary>
    /// <param name="message">What happened, for people.</param>
    /// <param name="innerException">The other one.</param>
    public InvalidCastException(string? message, Exception? innerException)
        : base(message ?? DefaultMessage, innerException)
    {
    }
}
