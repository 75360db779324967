// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System;

/// <summary>A text does not have the form that was expected.</summary>
public class FormatException : SystemException
{
    private const string DefaultMessage = "The text does not have the expected form.";

    /// <summary>Makes the exception with a general message.</summary>
    public FormatException()
        : base(DefaultMessage)
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">What happened, for people.</param>
    public FormatException(string? message)
        : base(message ?? DefaultMessage)
    {
    }

    /// <summary>Makes the exception that another one led to.</summary>
    /// <param name="message">What happened, for people.</param>
    /// <param name="innerException">The other one.</param>
    public FormatException(string? message, Exception? innerException)
        : base(message ?? DefaultMessage, innerException)
    {
    }
}
