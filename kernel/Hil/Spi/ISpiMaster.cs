// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Kernel.Hil.Spi;

/// <summary>
/// The master of an SPI bus, bytes of 8 bits, split-phase: a call starts a transfer, the client's
/// <see cref="ISpiClient.TransferDone"/> ends it. It selects no device: that is its user's part.
/// </summary>
/// <remarks>
/// One transfer at a time. The buffers belong to the callee from a call that answers Ok until the client is called back, and the
/// callback never runs inside the call.
/// </remarks>
public interface ISpiMaster
{
    /// <summary>Names who is told when a transfer is over. Called once, while the board boots.</summary>
    /// <param name="client">The client.</param>
    void SetSpiClient(ISpiClient client);

    /// <summary>Chooses clock and mode of the transfers from now on. Not to be called while a transfer is under way.</summary>
    /// <param name="frequency">Clock of the bus in Hz: the fastest that the hardware makes and that is not above; its slowest if all are.</param>
    /// <param name="mode">The mode.</param>
    void Configure(uint frequency, SpiMode mode);

    /// <summary>Starts sending bytes and receiving as many.</summary>
    /// <param name="write">The bytes to send.</param>
    /// <param name="read">Where the received bytes go, from its start on: null for nowhere, or the same array, byte for byte.</param>
    /// <param name="length">How many.</param>
    /// <returns>Ok; Busy if a transfer is under way; Size if the length is 0 or more than a buffer holds.</returns>
    Result Transfer(byte[] write, byte[]? read, uint length);
}
