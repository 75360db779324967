// SPDX-License-Identifier: Apache-2.0 OR MIT
// Written by tools/Tock.Abi from abi/tock.json; change that and run it.

namespace Libtock.Abi;

/// <summary>The numbers of driver 0x40001: random bytes.</summary>
internal static class RngAbi
{
    /// <summary>The driver number.</summary>
    internal const uint DriverNumber = 0x40001;

    /// <summary>Asks whether the driver is there.</summary>
    internal const uint CommandPresent = 0;

    /// <summary>Stores random bytes in the buffer; takes the place of an earlier request that is not done.</summary>
    internal const uint CommandGet = 1;

    /// <summary>They are stored, as many as asked for or as there is room for; FAIL if the board's source of entropy has failed.</summary>
    internal const uint UpcallDone = 0;

    /// <summary>Read-Write Allow: where they go.</summary>
    internal const uint BufferBytes = 0;
}
