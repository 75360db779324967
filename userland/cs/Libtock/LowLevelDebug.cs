// SPDX-License-Identifier: Apache-2.0 OR MIT

using Libtock.Abi;
using Tock;

namespace Libtock;

/// <summary>Numbers that the kernel itself prints (driver 0x8), for programs that cannot print yet. Nothing here fails or waits.</summary>
public static class LowLevelDebug
{
    /// <summary>Prints an alert code.</summary>
    /// <param name="code">The code; 1 means that the program panicked.</param>
    public static void Alert(uint code)
    {
        Syscalls.Command(LowLevelDebugAbi.DriverNumber, LowLevelDebugAbi.CommandAlert, code);
    }

    /// <summary>Prints a number, in hexadecimal.</summary>
    /// <param name="value">The number.</param>
    public static void Print(uint value)
    {
        Syscalls.Command(LowLevelDebugAbi.DriverNumber, LowLevelDebugAbi.CommandPrint, value);
    }

    /// <summary>Prints two numbers, in hexadecimal.</summary>
    /// <param name="first">A number.</param>
    /// <param name="second">A number.</param>
    public static void Print(uint first, uint second)
    {
        Syscalls.Command(LowLevelDebugAbi.DriverNumber, LowLevelDebugAbi.CommandPrint2, first, second);
    }
}
