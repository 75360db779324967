// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Kernel.Hil.Spi;

/// <summary>What is true of all transfers on an SPI bus, whoever makes them.</summary>
public static class SpiTransfer
{
    /// <summary>Looks at the arguments of a transfer.</summary>
    /// <param name="write">The bytes to send.</param>
    /// <param name="read">Where the received bytes go, or null.</param>
    /// <param name="length">How many.</param>
    /// <returns>Ok; Size if the length is 0 or more than a buffer holds.</returns>
    public static Result Check(byte[] write, byte[]? read, uint length) =>
        length == 0 || length > (uint)write.Length || (read is not null && length > (uint)read.Length) ? ErrorCode.Size : Result.Ok;
}
