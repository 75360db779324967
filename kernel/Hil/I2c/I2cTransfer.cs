// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;

namespace Tock.Kernel.Hil.I2c;

/// <summary>What is true of all transfers on an I2C bus, whoever makes them.</summary>
public static class I2cTransfer
{
    /// <summary>Looks at the arguments of a transfer, in the order that <see cref="II2cMaster"/> promises.</summary>
    /// <param name="address">The device.</param>
    /// <param name="buffer">The buffer.</param>
    /// <param name="writeLength">How many bytes to send; 0 if it only receives.</param>
    /// <param name="readLength">How many bytes to receive; 0 if it only sends.</param>
    /// <param name="shortest">The shortest of those lengths that may not be 0.</param>
    /// <returns>Ok; Invalid; Size.</returns>
    public static Result Check(byte address, byte[] buffer, uint writeLength, uint readLength, uint shortest)
    {
        if (address > II2cMaster.HighestAddress)
        {
            return ErrorCode.Invalid;
        }

        return shortest == 0 || Math.Max(writeLength, readLength) > (uint)buffer.Length ? ErrorCode.Size : Result.Ok;
    }
}
