// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Kernel.Hil.Gpio;

/// <summary>Which level of a pin means that what is wired to it is active: a button pressed, for example.</summary>
public enum ActivationMode : uint
{
    /// <summary>High is active.</summary>
    ActiveHigh,

    /// <summary>Low is active.</summary>
    ActiveLow,
}
