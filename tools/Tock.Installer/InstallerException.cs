// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Installer;

/// <summary>Something cannot be installed, or a board's flash cannot be read or written.</summary>
public sealed class InstallerException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">One line for the user: what is wrong.</param>
    /// <param name="nextStep">What to do next.</param>
    public InstallerException(string message, string nextStep)
        : base(message)
    {
        NextStep = nextStep;
    }

    /// <summary>What to do next.</summary>
    public string NextStep { get; }
}
