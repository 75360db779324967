// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Debugging.Tracing;

/// <summary>What runs on the board cannot be traced. The message is for people.</summary>
public sealed class TraceException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">Why.</param>
    public TraceException(string message)
        : base(message)
    {
    }
}
