// SPDX-License-Identifier: Apache-2.0 OR MIT
// Written by tools/Tock.Abi from abi/tock.json; change that and run it.

namespace Tock.Abi;

/// <summary>The numbers of driver 0x1: a serial line that all processes share, line by line.</summary>
internal static class ConsoleAbi
{
    /// <summary>The driver number.</summary>
    internal const uint DriverNumber = 0x1;

    /// <summary>Asks whether the driver is there.</summary>
    internal const uint CommandPresent = 0;

    /// <summary>Writes from the buffer; takes the place of what is left of an earlier write.</summary>
    internal const uint CommandWrite = 1;

    /// <summary>Reads into the buffer; BUSY while an earlier read is not done, or without a buffer.</summary>
    internal const uint CommandRead = 2;

    /// <summary>Ends a read where it is.</summary>
    internal const uint CommandReadAbort = 3;

    /// <summary>A write is done.</summary>
    internal const uint UpcallWrite = 1;

    /// <summary>A read is done.</summary>
    internal const uint UpcallRead = 2;

    /// <summary>Read-Only Allow: what to write.</summary>
    internal const uint BufferWrite = 1;

    /// <summary>Read-Write Allow: where to read to.</summary>
    internal const uint BufferRead = 1;
}
