// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Tbf;

/// <summary>Bytes are not a well-formed Tock binary, or what was asked for cannot be expressed as one.</summary>
public sealed class TbfException : ImageException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">One line for the user.</param>
    public TbfException(string message)
        : base(message)
    {
    }
}
