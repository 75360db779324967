// SPDX-License-Identifier: Apache-2.0 OR MIT
// Written by tools/Tock.Abi from abi/tock.json; change that and run it.

namespace Libtock.Abi;

/// <summary>The numbers of driver 0x20003: transfers on the I2C bus.</summary>
internal static class I2cMasterAbi
{
    /// <summary>The driver number.</summary>
    internal const uint DriverNumber = 0x20003;

    /// <summary>Asks whether the driver is there.</summary>
    internal const uint CommandPresent = 0;

    /// <summary>Begins to send from the buffer; INVAL if the address has more than 7 bits, SIZE for 0 bytes, more than 64 or more than the buffer, BUSY while an earlier transfer is not done.</summary>
    internal const uint CommandWrite = 1;

    /// <summary>Begins to receive into the buffer; fails likewise.</summary>
    internal const uint CommandRead = 2;

    /// <summary>Begins to send from the buffer and then to receive into it; fails likewise.</summary>
    internal const uint CommandWriteRead = 3;

    /// <summary>A transfer is done; NOACK if nobody answers at the address, or a byte was refused.</summary>
    internal const uint UpcallDone = 0;

    /// <summary>Read-Write Allow: what to send, and where to receive to.</summary>
    internal const uint BufferData = 1;
}
