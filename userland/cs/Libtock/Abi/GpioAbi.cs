// SPDX-License-Identifier: Apache-2.0 OR MIT
// Written by tools/Tock.Abi from abi/tock.json; change that and run it.

namespace Libtock.Abi;

/// <summary>The numbers of driver 0x4: the board's free pins, numbered from 0.</summary>
internal static class GpioAbi
{
    /// <summary>The driver number.</summary>
    internal const uint DriverNumber = 0x4;

    /// <summary>Asks whether the driver is there.</summary>
    internal const uint CommandPresent = 0;

    /// <summary>Makes a pin an output; INVAL if it is not there.</summary>
    internal const uint CommandEnableOutput = 1;

    /// <summary>Drives an output high.</summary>
    internal const uint CommandSet = 2;

    /// <summary>Drives an output low.</summary>
    internal const uint CommandClear = 3;

    /// <summary>Drives an output to the other level.</summary>
    internal const uint CommandToggle = 4;

    /// <summary>Makes a pin an input that is not held (0), pulled up (1) or pulled down (2); NOSUPPORT for another way.</summary>
    internal const uint CommandEnableInput = 5;

    /// <summary>Tells a pin's level.</summary>
    internal const uint CommandRead = 6;

    /// <summary>Asks to be told of both edges (0), rising ones (1) or falling ones (2); NOSUPPORT for another kind.</summary>
    internal const uint CommandEnableInterrupt = 7;

    /// <summary>Asks no longer to be told; disconnects the pin unless another process has asked, too.</summary>
    internal const uint CommandDisableInterrupt = 8;

    /// <summary>Disconnects a pin.</summary>
    internal const uint CommandDisable = 9;

    /// <summary>How many pins there are.</summary>
    internal const uint CommandCount = 10;

    /// <summary>A pin's level has changed.</summary>
    internal const uint UpcallChanged = 0;
}
