// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System;

/// <summary>A result is outside of the range of its type, in checked code.</summary>
public class OverflowException : ArithmeticException
{
    private const string DefaultMessage = "The result is too large or too small for its type.";

    /// <summary>Makes the exception with a general message.</summary>
    public OverflowException()
        : base(DefaultMessage)
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">What happened, for people.</param>
    public OverflowException(string? message)
        : base(message ?? DefaultMessage)
    {
    }

    /// <summary>Makes the exception that another one led to.</summary>
    /// <param name="message">What happened, for people.</param>
    /// <param name="innerException">The other one.</param>
    public OverflowException(string? message, Exception? innerException)
        : base(message ?? DefaultMessage, innerException)
    {
    }
}
