// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Kernel.Testing.Devices;

/// <summary>A device on the bus of <see cref="FakeSpiMaster"/>.</summary>
public interface ISimulatedSpiDevice
{
    /// <summary>Gets a value indicating whether the device is selected.</summary>
    bool IsSelected { get; }

    /// <summary>Takes a byte and gives one; called only while selected.</summary>
    /// <param name="value">The byte from the master.</param>
    /// <returns>The byte to the master.</returns>
    byte Exchange(byte value);
}
