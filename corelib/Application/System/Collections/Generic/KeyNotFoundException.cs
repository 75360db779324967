// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System.Collections.Generic;

/// <summary>A dictionary does not have the key.</summary>
public class KeyNotFoundException : SystemException
{
    private const string DefaultMessage = "The dictionary does not have the key.";

    /// <summary>Makes the exception with a general message.</summary>
    public KeyNotFoundException()
        : base(DefaultMessage)
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">What happened, for people.</param>
    public KeyNotFoundException(string? message)
        : base(message ?? DefaultMessage)
    {
    }

    /// <summary>Makes the exception that another one led to.</summary>
    /// <param name="message">What happened, for people.</param>
    /// <param name="innerException">The other one.</param>
    public KeyNotFoundException(string? message, Exception? innerException)
        : base(message ?? DefaultMessage, innerException)
    {
    }
}
