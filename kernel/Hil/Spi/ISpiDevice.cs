// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Kernel.Hil.Spi;

/// <summary>
/// One device on an SPI bus that others may be on, too, split-phase like <see cref="ISpiMaster"/>. The device is selected for its
/// transfers, and nobody else uses the bus meanwhile.
/// </summary>
/// <remarks>
/// Rules for both sides, besides those of <see cref="ISpiMaster"/>:
/// <list type="bullet">
/// <item>A transfer may have to wait until other devices are done. Each has its turn before another has two.</item>
/// <item>A transfer that keeps the device selected keeps the bus for it, too, until a later transfer that does not, or
/// <see cref="Release"/>. So what belongs together (a command and its answer) is seen as one by the device. Others wait as long: keep
/// it short, and never wait for a process meanwhile.</item>
/// </list>
/// </remarks>
public interface ISpiDevice
{
    /// <summary>Names who is told when a transfer is over. Called once, while the board boots.</summary>
    /// <param name="client">The client.</param>
    void SetSpiClient(ISpiClient client);

    /// <summary>Chooses the clock of the device's transfers from the next one on.</summary>
    /// <param name="frequency">Clock in Hz, as in <see cref="ISpiMaster.Configure"/>.</param>
    void SetFrequency(uint frequency);

    /// <summary>Chooses the mode of the device's transfers from the next one on.</summary>
    /// <param name="mode">The mode.</param>
    void SetMode(SpiMode mode);

    /// <summary>Starts sending bytes to the device and receiving as many.</summary>
    /// <param name="write">The bytes to send.</param>
    /// <param name="read">Where the received bytes go, from its start on: null for nowhere, or the same array, byte for byte.</param>
    /// <param name="length">How many.</param>
    /// <param name="keepSelected">Whether the device stays selected afterwards, and the bus its own.</param>
    /// <returns>Ok; Busy if a transfer is under way or waits; Size if the length is 0 or more than a buffer holds.</returns>
    Result Transfer(byte[] write, byte[]? read, uint length, bool keepSelected);

    /// <summary>
    /// Deselects the device and leaves the bus to others, after a transfer that has kept it selected; without one, does nothing.
    /// Not to be called while a transfer is under way or waits.
    /// </summary>
    void Release();
}
