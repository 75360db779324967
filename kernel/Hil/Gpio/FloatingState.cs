// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Kernel.Hil.Gpio;

/// <summary>What an input pin reads while nothing drives it.</summary>
public enum FloatingState : uint
{
    /// <summary>Nothing holds it: the level is undefined.</summary>
    None = 0,

    /// <summary>A resistor holds it high.</summary>
    PullUp = 1,

    /// <summary>A resistor holds it low.</summary>
    PullDown = 2,
}
