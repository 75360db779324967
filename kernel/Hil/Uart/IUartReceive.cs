// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Kernel.Hil.Uart;

/// <summary>
/// Receives bytes from a serial line, split-phase: <see cref="Receive"/> starts, the client's
/// <see cref="IUartReceiveClient.Received"/> ends it (after TRD 105).
/// </summary>
public interface IUartReceive
{
    /// <summary>Names who is told when a reception is over. Called once, while the board boots.</summary>
    /// <param name="client">The client.</param>
    void SetReceiveClient(IUartReceiveClient client);

    /// <summary>
    /// Starts receiving into a buffer, which belongs to the callee until the client is called back.
    /// The callback never runs inside this call.
    /// </summary>
    /// <param name="buffer">Where the bytes go.</param>
    /// <param name="length">How many to wait for; 1 to the buffer's length.</param>
    /// <returns>Ok; Busy if a reception is under way; Size if the length does not fit.</returns>
    Result Receive(byte[] buffer, uint length);

    /// <summary>
    /// Ends the reception under way. The client is called back, later, with what has arrived and Cancel;
    /// if nothing is under way this does nothing.
    /// </summary>
    void AbortReceive();
}
