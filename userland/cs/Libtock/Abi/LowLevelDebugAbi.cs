// SPDX-License-Identifier: Apache-2.0 OR MIT
// Written by tools/Tock.Abi from abi/tock.json; change that and run it.

namespace Libtock.Abi;

/// <summary>The numbers of driver 0x8: numbers printed by the kernel, for programs that cannot print yet.</summary>
internal static class LowLevelDebugAbi
{
    /// <summary>The driver number.</summary>
    internal const uint DriverNumber = 0x8;

    /// <summary>Asks whether the driver is there.</summary>
    internal const uint CommandPresent = 0;

    /// <summary>Prints an alert code.</summary>
    internal const uint CommandAlert = 1;

    /// <summary>Prints a number.</summary>
    internal const uint CommandPrint = 2;

    /// <summary>Prints two numbers.</summary>
    internal const uint CommandPrint2 = 3;
}
