// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;

namespace Tock.Capsules.Virtualizers;

/// <summary>Takes what is typed while the kernel's own console has the input.</summary>
public interface IShellInput
{
    /// <summary>Gets a value indicating whether a command is being answered, which the input waits for.</summary>
    bool IsRunning { get; }

    /// <summary>Gives up the input to the applications, and with it the line that is being typed.</summary>
    /// <param name="typed">Where the line is written; what does not fit is lost.</param>
    /// <returns>How many bytes were written.</returns>
    uint Surrender(Span<byte> typed);

    /// <summary>Takes one byte.</summary>
    /// <param name="value">The byte.</param>
    /// <returns>False if it cannot be taken yet; <see cref="InputSwitch.Resume"/> is called when it can.</returns>
    bool TryTake(byte value);

    /// <summary>The input was given to the shell, or taken from it, by the switch key.</summary>
    /// <param name="hasInput">Whether the shell has it now.</param>
    void InputSwitched(bool hasInput);
}
