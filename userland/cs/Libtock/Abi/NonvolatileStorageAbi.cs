// SPDX-License-Identifier: Apache-2.0 OR MIT
// Written by tools/Tock.Abi from abi/tock.json; change that and run it.

namespace Libtock.Abi;

/// <summary>The numbers of driver 0x50001: a region of nonvolatile storage for each application.</summary>
internal static class NonvolatileStorageAbi
{
    /// <summary>The driver number.</summary>
    internal const uint DriverNumber = 0x50001;

    /// <summary>Asks whether the driver is there.</summary>
    internal const uint CommandPresent = 0;

    /// <summary>Tells how large the application's region is; NOSUPPORT if its header does not permit it to store.</summary>
    internal const uint CommandSize = 1;

    /// <summary>Reads into the buffer, as much as it has room for; INVAL if the region ends before, RESERVE without a buffer, NOMEM while an earlier operation is not done.</summary>
    internal const uint CommandRead = 2;

    /// <summary>Writes the buffer, as much as it has; errors as for reading.</summary>
    internal const uint CommandWrite = 3;

    /// <summary>It is read; NOMEM if all regions are taken, RESERVE or SIZE if the buffer was taken away or made smaller, NOACK or FAIL if the memory fails.</summary>
    internal const uint UpcallReadDone = 0;

    /// <summary>It is written; status as for reading.</summary>
    internal const uint UpcallWriteDone = 1;

    /// <summary>Read-Only Allow: what is written.</summary>
    internal const uint BufferWrite = 0;

    /// <summary>Read-Write Allow: where it goes that is read.</summary>
    internal const uint BufferRead = 0;
}
