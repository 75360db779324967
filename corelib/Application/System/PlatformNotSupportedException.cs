// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System;

/// <summary>What was asked for does not exist on this system.</summary>
public class PlatformNotSupportedException : NotSupportedException
{
    private const string DefaultMessage = "This system does not support this.";

    /// <summary>Makes the exception with a general message.</summary>
    public PlatformNotSupportedException()
        : base(DefaultMessage)
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">What happened, for people.</param>
    public PlatformNotSupportedException(string? message)
        : base(message ?? DefaultMessage)
    {
    }

    /// <summary>Makes the exception that another one led to.</summary>
    /// <param name="message">What happened, for people.</param>
    /// <param name="innerException">The other one.</param>
    public PlatformNotSupportedException(string? message, Exception? innerException)
        : base(message ?? DefaultMessage, innerException)
    {
    }
}
