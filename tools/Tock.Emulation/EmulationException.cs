// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Emulation;

/// <summary>The emulated board could not be started, ended by itself, or did not do in time what was awaited. The message is for people.</summary>
public sealed class EmulationException : Exception
{
    /// <summary>Creates the exception with a message that names what is wrong.</summary>
    public EmulationException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with its cause.</summary>
    public EmulationException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
