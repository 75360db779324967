// SPDX-License-Identifier: Apache-2.0 OR MIT
// Written by tools/Tock.Abi from abi/tock.json; change that and run it.

namespace Libtock.Abi;

/// <summary>The numbers of driver 0x50000: writes the writeable flash regions of an application's own image.</summary>
internal static class AppFlashAbi
{
    /// <summary>The driver number.</summary>
    internal const uint DriverNumber = 0x50000;

    /// <summary>Asks whether the driver is there.</summary>
    internal const uint CommandPresent = 0;

    /// <summary>Writes the buffer; RESERVE without a buffer, INVAL if it does not fit into a region of the application's own, NOMEM while an earlier write is not done.</summary>
    internal const uint CommandWrite = 1;

    /// <summary>It is written; RESERVE, SIZE or INVAL if the buffer was taken away, made smaller or larger.</summary>
    internal const uint UpcallDone = 0;

    /// <summary>Read-Only Allow: what is written.</summary>
    internal const uint BufferData = 0;
}
