// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Kernel.Hil.Uart;

/// <summary>
/// Sends bytes over a serial line, split-phase: <see cref="Transmit"/> starts, the client's
/// <see cref="IUartTransmitClient.Transmitted"/> ends it (after TRD 105).
/// </summary>
public interface IUartTransmit
{
    /// <summary>Names who is told when a transmission is over. Called once, while the board boots.</summary>
    /// <param name="client">The client.</param>
    void SetTransmitClient(IUartTransmitClient client);

    /// <summary>
    /// Starts sending. Until the client is called back the buffer belongs to the callee and is not to be written.
    /// The callback never runs inside this call.
    /// </summary>
    /// <param name="buffer">Bytes to send.</param>
    /// <param name="length">How many, from the start of the buffer; 1 to the buffer's length.</param>
    /// <returns>Ok; Busy if a transmission is under way; Size if the length does not fit.</returns>
    Result Transmit(byte[] buffer, uint length);
}
