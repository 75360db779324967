// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System;

/// <summary>Code that the compiler found invalid, or left out, was reached.</summary>
public class InvalidProgramException : SystemException
{
    private const string DefaultMessage = "The code does not exist.";

    /// <summary>Makes the exception with a general message.</summary>
    public InvalidProgramException()
        : base(DefaultMessage)
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">What happened, for people.</param>
    public InvalidProgramException(string? message)
        : base(message ?? DefaultMessage)
    {
    }

    /// <summary>Makes the exception that another one led to.</summary>
    /// <param name="message">What happened, for people.</param>
    /// <param name="innerException">The other one.</param>
    public InvalidProgramException(string? message, Exception? innerException)
        : base(message ?? DefaultMessage, innerException)
    {
    }
}
