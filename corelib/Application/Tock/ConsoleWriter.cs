// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using Tock.Abi;

namespace Tock;

/// <summary>Writes to the console, and to serial lines, which have its numbers. It is here because exceptions that nothing handles are reported there.</summary>
public static class ConsoleWriter
{
    /// <summary>Writes bytes as they are, and comes back when they are out. Without a console nothing happens.</summary>
    /// <param name="bytes">The bytes.</param>
    public static void Write(ReadOnlySpan<byte> bytes)
    {
        TryWrite(ConsoleAbi.DriverNumber, bytes);
    }

    /// <summary>Writes bytes as they are, and comes back when they are out.</summary>
    /// <param name="driver">The number of the console's driver, or of a serial line's.</param>
    /// <param name="bytes">The bytes.</param>
    /// <returns>NODEVICE if there is no such driver, FAIL if it takes no more.</returns>
    public static ErrorCode TryWrite(uint driver, ReadOnlySpan<byte> bytes)
    {
        while (bytes.Length > 0)
        {
            DriverRequest request = new(driver, ConsoleAbi.CommandWrite, ConsoleAbi.UpcallWrite, StatusPlace.None, (uint)bytes.Length);
            ErrorCode error = request.Perform(Loan.ReadOnly(ConsoleAbi.BufferWrite, bytes), out UpcallArguments result);
            if (error != ErrorCode.None || result.Value0 == 0)
            {
                return error != ErrorCode.None ? error : ErrorCode.Fail;
            }

            bytes = bytes[(int)result.Value0..];
        }

        return ErrorCode.None;
    }
}
