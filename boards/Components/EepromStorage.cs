// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Capsules.Storage;
using Tock.Capsules.Storage.KeyValue;
using Tock.Capsules.Virtualizers;
using Tock.Kernel.Processes;

namespace Tock.Boards.Components;

/// <summary>
/// What applications store, in an EEPROM AT24C256 on the board's I2C bus: half of it is the key-value store, a quarter each the regions of the
/// other two drivers.
/// </summary>
internal readonly struct EepromStorage
{
    private const byte Address = 0x50;
    private const uint Size = 32_768;
    private const uint Quarter = Size / 4;
    private const uint Keys = 48;
    private const uint RegionSize = 2036;

    private EepromStorage(KeyValueDriver keyValue, IsolatedStorageDriver isolated, NonvolatileStorageDriver nonvolatile)
    {
        KeyValue = keyValue;
        Isolated = isolated;
        Nonvolatile = nonvolatile;
    }

    /// <summary>Gets the key-value store's driver.</summary>
    internal KeyValueDriver KeyValue { get; }

    /// <summary>Gets the driver of regions with offsets of 64 bits.</summary>
    internal IsolatedStorageDriver Isolated { get; }

    /// <summary>Gets the driver of regions with offsets of 32 bits.</summary>
    internal NonvolatileStorageDriver Nonvolatile { get; }

    /// <summary>Makes them. The device may be there or not: without it, the drivers' upcalls say NOACK.</summary>
    /// <param name="processes">The board's process table.</param>
    /// <param name="bus">The bus.</param>
    /// <returns>The drivers.</returns>
    [BootTime]
    internal static EepromStorage Create(ProcessTable processes, MuxI2c bus)
    {
        MuxStorage storage = new(new At24Eeprom(new VirtualMuxI2c(bus), Address, Size));
        return new EepromStorage(
            new KeyValueDriver(processes, new KeyValueStore(new StoragePartition(storage, 0, 2 * Quarter), Keys)),
            new IsolatedStorageDriver(processes, new StoragePartition(storage, 2 * Quarter, Quarter), RegionSize),
            new NonvolatileStorageDriver(processes, new StoragePartition(storage, 3 * Quarter, Quarter), RegionSize));
    }
}
