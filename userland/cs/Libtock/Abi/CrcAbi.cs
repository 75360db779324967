// SPDX-License-Identifier: Apache-2.0 OR MIT
// Written by tools/Tock.Abi from abi/tock.json; change that and run it.

namespace Libtock.Abi;

/// <summary>The numbers of driver 0x40002: cyclic redundancy checks of a buffer.</summary>
internal static class CrcAbi
{
    /// <summary>The driver number.</summary>
    internal const uint DriverNumber = 0x40002;

    /// <summary>Asks whether the driver is there.</summary>
    internal const uint CommandPresent = 0;

    /// <summary>Computes CRC-32 (0), CRC-32C (1) or CRC-16-CCITT (2); INVAL for another, BUSY while an earlier request is not done, SIZE for no bytes or more than the buffer has.</summary>
    internal const uint CommandCompute = 1;

    /// <summary>The check is computed; NOMEM or SIZE if the buffer was taken away or made smaller.</summary>
    internal const uint UpcallComputed = 0;

    /// <summary>Read-Only Allow: what to check.</summary>
    internal const uint BufferData = 0;
}
