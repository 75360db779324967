// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Kernel.Hil.Storage;

/// <summary>
/// Storage in sectors of 512 bytes, split-phase: a call starts an operation, the client's <see cref="IBlockDeviceClient.BlockDeviceDone"/>
/// ends it. Bytes pass in portions, so that a client that only passes them on needs no sector of memory.
/// </summary>
/// <remarks>One operation at a time. The client is never called inside the call that starts one.</remarks>
public interface IBlockDevice
{
    /// <summary>The size of a sector in bytes.</summary>
    const uint SectorSize = 512;

    /// <summary>Gets the number of sectors; 0 until the device is initialised, and again after it was found to be gone.</summary>
    uint SectorCount { get; }

    /// <summary>Gets a value indicating whether the device is there as far as is known: false only if the last attempt to reach it has found nothing.</summary>
    bool IsInstalled { get; }

    /// <summary>Names who gives and takes the bytes and is told. Called once, while the board boots.</summary>
    /// <param name="client">The client.</param>
    void SetBlockDeviceClient(IBlockDeviceClient client);

    /// <summary>Starts making the device ready, again if need be: one that can be changed is another one afterwards.</summary>
    /// <returns>Ok; Busy if an operation is under way.</returns>
    Result Initialize();

    /// <summary>Starts reading a sector.</summary>
    /// <param name="sector">Which, from 0 on.</param>
    /// <returns>Ok; Busy; Uninstalled if there is no device; Reserve if it is not initialised; Invalid if there is no such sector.</returns>
    Result ReadSector(uint sector);

    /// <summary>Starts writing a sector. It is not defined what a sector holds whose writing fails.</summary>
    /// <param name="sector">Which, from 0 on.</param>
    /// <returns>As <see cref="ReadSector"/>.</returns>
    Result WriteSector(uint sector);
}
