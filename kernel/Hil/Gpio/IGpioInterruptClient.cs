// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Kernel.Hil.Gpio;

/// <summary>Is told of changes that were asked for with <see cref="IGpioInterrupt.EnableInterrupts"/>.</summary>
public interface IGpioInterruptClient
{
    /// <summary>A pin's level has changed.</summary>
    /// <param name="number">The number that was given with the client.</param>
    /// <param name="level">The level after the change, true for high: the edge was a rising one. The present level may be another.</param>
    void LevelChanged(uint number, bool level);
}
