// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Kernel.Hil.I2c;

/// <summary>
/// The master of an I2C bus, split-phase: a call starts a transfer, the client's <see cref="II2cMasterClient.TransferDone"/> ends it.
/// </summary>
/// <remarks>
/// One transfer at a time. The buffer belongs to the callee from a call that answers Ok until the client is called back, and the
/// callback never runs inside the call. Addresses are the 7 bits that devices' data sheets give, without the direction bit:
/// 0x00 to <see cref="HighestAddress"/>. All calls answer Busy if a transfer is under way, Invalid if the address is too large, and
/// Size if a length is 0 or more than the buffer holds, and look at these in this order; Busy, too, if somebody holds the bus.
/// </remarks>
public interface II2cMaster
{
    /// <summary>The highest address of a device.</summary>
    const byte HighestAddress = 0x7F;

    /// <summary>Names who is told when a transfer is over. Called once, while the board boots.</summary>
    /// <param name="client">The client.</param>
    void SetMasterClient(II2cMasterClient client);

    /// <summary>Starts sending bytes to a device.</summary>
    /// <param name="address">The device.</param>
    /// <param name="buffer">The bytes.</param>
    /// <param name="length">How many, from the start of the buffer.</param>
    /// <returns>Ok; Busy; Invalid; Size.</returns>
    Result Write(byte address, byte[] buffer, uint length);

    /// <summary>Starts receiving bytes from a device.</summary>
    /// <param name="address">The device.</param>
    /// <param name="buffer">Where the bytes go, from its start on.</param>
    /// <param name="length">How many.</param>
    /// <returns>Ok; Busy; Invalid; Size.</returns>
    Result Read(byte address, byte[] buffer, uint length);

    /// <summary>Starts sending bytes to a device and then receiving from it, with nobody else's transfer in between.</summary>
    /// <param name="address">The device.</param>
    /// <param name="buffer">The bytes to send; those received take their places, from the start of the buffer on.</param>
    /// <param name="writeLength">How many to send.</param>
    /// <param name="readLength">How many to receive.</param>
    /// <returns>Ok; Busy; Invalid; Size.</returns>
    Result WriteRead(byte address, byte[] buffer, uint writeLength, uint readLength);
}
