// SPDX-License-Identifier: Apache-2.0 OR MIT
// Written by tools/Tock.Abi from abi/tock.json; change that and run it.

namespace Libtock.Abi;

/// <summary>The numbers of driver 0x50004: a region of nonvolatile storage for each application, with offsets of 64 bits.</summary>
internal static class IsolatedStorageAbi
{
    /// <summary>The driver number.</summary>
    internal const uint DriverNumber = 0x50004;

    /// <summary>Asks whether the driver is there.</summary>
    internal const uint CommandPresent = 0;

    /// <summary>Tells, by upcall, how large the application's region is; NOSUPPORT if its header does not permit it to store, BUSY while an earlier operation is not done.</summary>
    internal const uint CommandSize = 1;

    /// <summary>Reads as many bytes as the buffer has; errors as for size.</summary>
    internal const uint CommandRead = 2;

    /// <summary>Writes the whole buffer; errors as for size.</summary>
    internal const uint CommandWrite = 3;

    /// <summary>The size is known; NOMEM if all regions are taken, NOACK or FAIL if the memory fails.</summary>
    internal const uint UpcallSize = 0;

    /// <summary>It is read; also RESERVE without a buffer, INVAL if the region ends before, SIZE if the buffer was made smaller meanwhile.</summary>
    internal const uint UpcallReadDone = 1;

    /// <summary>It is written; status as for reading.</summary>
    internal const uint UpcallWriteDone = 2;

    /// <summary>Read-Only Allow: what is written.</summary>
    internal const uint BufferWrite = 0;

    /// <summary>Read-Write Allow: where it goes that is read.</summary>
    internal const uint BufferRead = 0;
}
