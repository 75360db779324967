// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using Libtock.Abi;

namespace Tock;

/// <summary>Writes to the console. It is here because exceptions that nothing handles are reported there.</summary>
public static class ConsoleWriter
{
    /// <summary>Writes bytes as they are, and comes back when they are out. Without a console nothing happens.</summary>
    /// <param name="bytes">The bytes.</param>
    public static void Write(ReadOnlySpan<byte> bytes)
    {
        while (bytes.Length > 0)
        {
            DriverRequest request = new(ConsoleAbi.DriverNumber, ConsoleAbi.CommandWrite, ConsoleAbi.UpcallWrite, (uint)bytes.Length);
            if (request.Perform(Loan.ReadOnly(ConsoleAbi.BufferWrite, bytes), out UpcallArguments result) != ErrorCode.None || result.Value0 == 0)
            {
                return;
            }

            bytes = bytes[(int)result.Value0..];
        }
    }
}
