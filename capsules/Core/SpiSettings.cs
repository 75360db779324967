// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel.Hil.Spi;

namespace Tock.Capsules.Core;

/// <summary>What <see cref="SpiControllerDriver"/> keeps in a process: how its transfers are made.</summary>
internal struct SpiSettings
{
    /// <summary>Clock in Hz; 0 until the process has chosen one.</summary>
    internal uint Frequency;

    /// <summary>The mode.</summary>
    internal SpiMode Mode;

    /// <summary>Number of the chip select, below how many there are.</summary>
    internal uint ChipSelect;
}
