// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System;

/// <summary>A division by 0.</summary>
public class DivideByZeroException : ArithmeticException
{
    private const string DefaultMessage = "The divisor is zero.";

    /// <summary>Makes the exception with a general message.</summary>
    public DivideByZeroException()
        : base(DefaultMessage)
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">What happened, for people.</param>
    public DivideByZeroException(string? message)
        : base(message ?? DefaultMessage)
    {
    }

    /// <summary>Makes the exception that another one led to.</summary>
    /// <param name="message">What happened, for people.</param>
    /// <param name="innerException">The other one.</param>
    public DivideByZeroException(string? message, Exception? innerException)
        : base(message ?? DefaultMessage, innerException)
    {
    }
}
