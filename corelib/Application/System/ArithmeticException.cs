// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System;

/// <summary>A computation failed.</summary>
public class ArithmeticException : SystemException
{
    private const string DefaultMessage = "The computation has no result.";

    /// <summary>Makes the exception with a general message.</summary>
    public ArithmeticException()
        : base(DefaultMessage)
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">What happened, for people.</param>
    public ArithmeticException(string? message)
        : base(message ?? DefaultMessage)
    {
    }

    /// <summary>Makes the exception that another one led to.</summary>
    /// <param name="message">What happened, for people.</param>
    /// <param name="innerException">The other one.</param>
    public ArithmeticException(string? message, Exception? innerException)
        : base(message ?? DefaultMessage, innerException)
    {
    }
}
