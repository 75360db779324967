// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Kernel.Hil.Storage;

/// <summary>
/// Memory that keeps its bytes without power and of which each can be written anew: EEPROM, FRAM, or what is made to look so. Split-phase:
/// a call starts an operation, the client's <see cref="INonvolatileStorageClient.StorageDone"/> ends it.
/// </summary>
/// <remarks>
/// <para>
/// One operation at a time. The buffer belongs to the callee from a call that answers Ok until the client is called back, and the
/// callback never runs inside the call. All calls answer Busy if an operation is under way, Size if the length is 0 or more than the
/// buffer holds, and Invalid if bytes beyond the end are asked for, and look at these in this order.
/// </para>
/// <para>
/// If power fails during a write, each of its bytes is afterwards what it was, what it should be, or anything else; all other bytes are as
/// before. A write that the client was told to be done stays. Who stores relies on no more than this.
/// </para>
/// </remarks>
public interface INonvolatileStorage
{
    /// <summary>Gets the number of bytes.</summary>
    uint Size { get; }

    /// <summary>Names who is told when an operation is over. Called once, while the board boots.</summary>
    /// <param name="client">The client.</param>
    void SetStorageClient(INonvolatileStorageClient client);

    /// <summary>Starts reading.</summary>
    /// <param name="address">The first byte, counted from 0.</param>
    /// <param name="buffer">Where the bytes go, from its start on.</param>
    /// <param name="length">How many.</param>
    /// <returns>Ok; Busy; Size; Invalid.</returns>
    Result Read(uint address, byte[] buffer, uint length);

    /// <summary>Starts writing.</summary>
    /// <param name="address">The first byte, counted from 0.</param>
    /// <param name="buffer">The bytes, from its start on.</param>
    /// <param name="length">How many.</param>
    /// <returns>Ok; Busy; Size; Invalid.</returns>
    Result Write(uint address, byte[] buffer, uint length);
}
