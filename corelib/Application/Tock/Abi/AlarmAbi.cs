// SPDX-License-Identifier: Apache-2.0 OR MIT
// Written by tools/Tock.Abi from abi/tock.json; change that and run it.

namespace Tock.Abi;

/// <summary>The numbers of driver 0x0: one alarm a process, on a clock of 32 bits that wraps.</summary>
internal static class AlarmAbi
{
    /// <summary>The driver number.</summary>
    internal const uint DriverNumber = 0x0;

    /// <summary>Asks whether the driver is there.</summary>
    internal const uint CommandPresent = 0;

    /// <summary>Ticks a second.</summary>
    internal const uint CommandFrequency = 1;

    /// <summary>The present tick.</summary>
    internal const uint CommandNow = 2;

    /// <summary>Takes the alarm away; ALREADY if none is set.</summary>
    internal const uint CommandStop = 3;

    /// <summary>Sets the alarm from now on.</summary>
    internal const uint CommandSetRelative = 5;

    /// <summary>Sets the alarm from a tick of the past on.</summary>
    internal const uint CommandSetAbsolute = 6;

    /// <summary>The alarm has gone off.</summary>
    internal const uint UpcallFired = 0;
}
