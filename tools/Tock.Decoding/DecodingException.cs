// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Decoding;

/// <summary>Addresses could not be looked up; the message says why.</summary>
public sealed class DecodingException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong.</param>
    /// <param name="innerException">What led to it.</param>
    public DecodingException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
