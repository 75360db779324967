// SPDX-License-Identifier: Apache-2.0 OR MIT
// Written by tools/Tock.Abi from abi/tock.json; change that and run it.

namespace Libtock.Abi;

/// <summary>The numbers of driver 0x2: the board's lights, numbered from 0.</summary>
internal static class LedAbi
{
    /// <summary>The driver number.</summary>
    internal const uint DriverNumber = 0x2;

    /// <summary>How many there are.</summary>
    internal const uint CommandCount = 0;

    /// <summary>Switches one on; INVAL if it is not there.</summary>
    internal const uint CommandOn = 1;

    /// <summary>Switches one off.</summary>
    internal const uint CommandOff = 2;

    /// <summary>Switches one over.</summary>
    internal const uint CommandToggle = 3;

    /// <summary>Tells whether one is on.</summary>
    internal const uint CommandRead = 4;
}
