// SPDX-License-Identifier: Apache-2.0 OR MIT
// Written by tools/Tock.Abi from abi/tock.json; change that and run it.

namespace Libtock.Abi;

/// <summary>The numbers of driver 0x3: the board's push-buttons, numbered from 0.</summary>
internal static class ButtonAbi
{
    /// <summary>The driver number.</summary>
    internal const uint DriverNumber = 0x3;

    /// <summary>How many there are.</summary>
    internal const uint CommandCount = 0;

    /// <summary>Asks to be told when one is pressed or released; INVAL if it is not there.</summary>
    internal const uint CommandEnableInterrupt = 1;

    /// <summary>Asks no longer to be told.</summary>
    internal const uint CommandDisableInterrupt = 2;

    /// <summary>Tells whether one is pressed.</summary>
    internal const uint CommandRead = 3;

    /// <summary>A button was pressed (1) or released (0).</summary>
    internal const uint UpcallChanged = 0;
}
