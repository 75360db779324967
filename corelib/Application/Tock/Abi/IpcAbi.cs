// SPDX-License-Identifier: Apache-2.0 OR MIT
// Written by tools/Tock.Abi from abi/tock.json; change that and run it.

namespace Tock.Abi;

/// <summary>The numbers of driver 0x10000: processes find, notify and lend memory to each other.</summary>
internal static class IpcAbi
{
    /// <summary>The driver number.</summary>
    internal const uint DriverNumber = 0x10000;

    /// <summary>Asks whether the driver is there.</summary>
    internal const uint CommandPresent = 0;

    /// <summary>Finds a living process by the name in the buffer; INVAL without a name, NODEVICE if there is none.</summary>
    internal const uint CommandDiscover = 1;

    /// <summary>Notifies a service; INVAL if it was never learned or the memory lent cannot be shown, NODEVICE if it has ended, BUSY if it has borrowed too much.</summary>
    internal const uint CommandNotifyService = 2;

    /// <summary>Notifies a client; fails likewise.</summary>
    internal const uint CommandNotifyClient = 3;

    /// <summary>And a slot for each process: for its own number notifications of clients, for another number those of that service.</summary>
    internal const uint UpcallFirstProcess = 0;

    /// <summary>Read-Only Allow: the name searched.</summary>
    internal const uint BufferName = 0;

    /// <summary>Read-Write Allow: and a slot for each process: what is lent to it.</summary>
    internal const uint BufferFirstProcess = 0;
}
