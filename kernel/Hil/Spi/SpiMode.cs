// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Kernel.Hil.Spi;

/// <summary>How a device's clock and data belong together: the four modes of the Serial Peripheral Interface.</summary>
public enum SpiMode : uint
{
    /// <summary>The clock rests low; data is sampled at its leading (rising) edge.</summary>
    Mode0 = 0,

    /// <summary>The clock rests low; data is sampled at its trailing (falling) edge.</summary>
    Mode1 = 1,

    /// <summary>The clock rests high; data is sampled at its leading (falling) edge.</summary>
    Mode2 = 2,

    /// <summary>The clock rests high; data is sampled at its trailing (rising) edge.</summary>
    Mode3 = 3,
}
