// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System;

/// <summary>An index is outside of its array, span or text.</summary>
public class IndexOutOfRangeException : SystemException
{
    private const string DefaultMessage = "The index is outside of the range.";

    /// <summary>Makes the exception with a general message.</summary>
    public IndexOutOfRangeException()
        : base(DefaultMessage)
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">What happened, for people.</param>
    public IndexOutOfRangeException(string? message)
        : base(message ?? DefaultMessage)
    {
    }

    /// <summary>Makes the exception that another one led to.</summary>
    /// <param name="message">What happened, for people.</param>
    /// <param name="innerException">The other one.</param>
    public IndexOutOfRangeException(string? message, Exception? innerException)
        : base(message ?? DefaultMessage, innerException)
    {
    }
}
