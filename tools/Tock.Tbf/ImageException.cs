// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Tbf;

/// <summary>
/// An input file cannot be used. The message is one line, says why, and where it helps what to do about it.
/// </summary>
public class ImageException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">One line for the user.</param>
    public ImageException(string message)
        : base(message)
    {
    }
}
