// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Image;

/// <summary>A failure that the user of the build sees as one line with a diagnostic code.</summary>
public sealed class ImageException : Exception
{
    /// <summary>Makes the failure.</summary>
    /// <param name="code">The diagnostic, such as TOCK0402.</param>
    /// <param name="message">What is wrong and what to do next, in one line.</param>
    public ImageException(string code, string message)
        : base(message)
    {
        Code = code;
    }

    /// <summary>The diagnostic.</summary>
    public string Code { get; }
}
