// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Kernel.Hil.Gpio;

/// <summary>A pin whose level is read. Every call takes effect at once.</summary>
public interface IGpioInput
{
    /// <summary>Makes the pin an input; its floating state stays as it was set.</summary>
    void MakeInput();

    /// <summary>Chooses what the pin reads while nothing drives it.</summary>
    /// <param name="state">The state.</param>
    /// <returns>Ok; NotSupported if the hardware cannot do that, and nothing has changed.</returns>
    Result SetFloatingState(FloatingState state);

    /// <summary>Reads the present level; of an output, the level it drives.</summary>
    /// <returns>True for high.</returns>
    bool Read();
}
