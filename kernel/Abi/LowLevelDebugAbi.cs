// SPDX-License-Identifier: Apache-2.0 OR MIT
// Written by tools/Tock.Abi from abi/tock.json; change that and run it.

namespace Tock.Kernel.Abi;

/// <summary>The numbers of driver 0x8: numbers printed by the kernel, for programs that cannot print yet.</summary>
public static class LowLevelDebugAbi
{
    /// <summary>The driver number.</summary>
    public const uint DriverNumber = 0x8;

    /// <summary>Asks whether the driver is there.</summary>
    public const uint CommandPresent = 0;

    /// <summary>Prints an alert code.</summary>
    public const uint CommandAlert = 1;

    /// <summary>Prints a number.</summary>
    public const uint CommandPrint = 2;

    /// <summary>Prints two numbers.</summary>
    public const uint CommandPrint2 = 3;
}
