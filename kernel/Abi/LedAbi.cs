// SPDX-License-Identifier: Apache-2.0 OR MIT
// Written by tools/Tock.Abi from abi/tock.json; change that and run it.

namespace Tock.Kernel.Abi;

/// <summary>The numbers of driver 0x2: the board's lights, numbered from 0.</summary>
public static class LedAbi
{
    /// <summary>The driver number.</summary>
    public const uint DriverNumber = 0x2;

    /// <summary>How many there are.</summary>
    public const uint CommandCount = 0;

    /// <summary>Switches one on; INVAL if it is not there.</summary>
    public const uint CommandOn = 1;

    /// <summary>Switches one off.</summary>
    public const uint CommandOff = 2;

    /// <summary>Switches one over.</summary>
    public const uint CommandToggle = 3;

    /// <summary>Tells whether one is on.</summary>
    public const uint CommandRead = 4;
}
