// SPDX-License-Identifier: Apache-2.0 OR MIT
// Written by tools/Tock.Abi from abi/tock.json; change that and run it.

namespace Libtock.Abi;

/// <summary>The numbers of driver 0x50002: an SD card, in sectors of 512 bytes.</summary>
internal static class SdCardAbi
{
    /// <summary>The driver number.</summary>
    internal const uint DriverNumber = 0x50002;

    /// <summary>Asks whether the driver is there.</summary>
    internal const uint CommandPresent = 0;

    /// <summary>Tells whether a card is there: 0 only if the last attempt to reach it has found none.</summary>
    internal const uint CommandInstalled = 1;

    /// <summary>Makes the card ready; BUSY while an earlier command is not done.</summary>
    internal const uint CommandInitialize = 2;

    /// <summary>Reads a sector into the buffer, or what it has room for; BUSY, UNINSTALLED without a card, RESERVE before command 2, INVAL beyond the end.</summary>
    internal const uint CommandRead = 3;

    /// <summary>Writes the buffer to a sector, and 0 where it is shorter; fails likewise, NOMEM without a buffer.</summary>
    internal const uint CommandWrite = 4;

    /// <summary>The card is ready (1), a sector is read (2) or written (3), or that has failed (4) with -10002, -10003 or -10004.</summary>
    internal const uint UpcallDone = 0;

    /// <summary>Read-Write Allow: where a sector goes.</summary>
    internal const uint BufferRead = 0;

    /// <summary>Read-Only Allow: the sector to write.</summary>
    internal const uint BufferWrite = 0;
}
