// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System;

/// <summary>An object was to be stored in an array of another type.</summary>
public class ArrayTypeMismatchException : SystemException
{
    private const string DefaultMessage = "The object does not fit into the array.";

    /// <summary>Makes the exception with a general message.</summary>
    public ArrayTypeMismatchException()
        : base(DefaultMessage)
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">What happened, for people.</param>
    public ArrayTypeMismatchException(string? message)
        : base(message ?? DefaultMessage)
    {
    }

    /// <summary>Makes the exception that another one led to.</summary>
    /// <param name="message">What happened, for people.</param>
    /// <param name="innerException">The other one.</param>
    public ArrayTypeMismatchException(string? message, Exception? innerException)
        : base(message ?? DefaultMessage, innerException)
    {
    }
}
