// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Tbf.Tabs;

/// <summary>A file is not a usable bundle of Tock binaries, or what was asked for cannot be expressed as one.</summary>
public sealed class TabException : ImageException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">One line for the user.</param>
    public TabException(string message)
        : base(message)
    {
    }
}
