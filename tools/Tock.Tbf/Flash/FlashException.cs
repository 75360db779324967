// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Tbf.Flash;

/// <summary>Applications do not fit into the flash of a board.</summary>
public class FlashException : ImageException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">One line for the user.</param>
    public FlashException(string message)
        : base(message)
    {
    }
}
