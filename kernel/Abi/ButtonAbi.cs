// SPDX-License-Identifier: Apache-2.0 OR MIT
// Written by tools/Tock.Abi from abi/tock.json; change that and run it.

namespace Tock.Kernel.Abi;

/// <summary>The numbers of driver 0x3: the board's push-buttons, numbered from 0.</summary>
public static class ButtonAbi
{
    /// <summary>The driver number.</summary>
    public const uint DriverNumber = 0x3;

    /// <summary>How many there are.</summary>
    public const uint CommandCount = 0;

    /// <summary>Asks to be told when one is pressed or released; INVAL if it is not there.</summary>
    public const uint CommandEnableInterrupt = 1;

    /// <summary>Asks no longer to be told.</summary>
    public const uint CommandDisableInterrupt = 2;

    /// <summary>Tells whether one is pressed.</summary>
    public const uint CommandRead = 3;

    /// <summary>A button was pressed (1) or released (0).</summary>
    public const uint UpcallChanged = 0;
}
