// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Capsules.Virtualizers;

/// <summary>Takes what is typed while the kernel's own console has the input.</summary>
public interface IShellInput
{
    /// <summary>Gets a value indicating whether nothing has been typed that would be lost if an application got the input.</summary>
    bool IsIdle { get; }

    /// <summary>Takes one byte.</summary>
    /// <param name="value">The byte.</param>
    /// <returns>False if it cannot be taken yet; <see cref="InputSwitch.Resume"/> is called when it can.</returns>
    bool TryTake(byte value);

    /// <summary>The input was given to the shell, or taken from it, by the switch key.</summary>
    /// <param name="hasInput">Whether the shell has it now.</param>
    void InputSwitched(bool hasInput);
}
