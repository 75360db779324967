// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Emulation;

/// <summary>A device on the board's I2C bus.</summary>
/// <param name="Model">QEMU's name of the device, such as <see cref="TemperatureSensorModel"/>.</param>
/// <param name="Id">A name for it, unlike that of others.</param>
/// <param name="Address">Its address on the bus, 0 to 0x7F.</param>
public sealed record BusDevice(string Model, string Id, byte Address)
{
    /// <summary>The real-time clock DS1338, whose address is 0x68. QEMU's option <c>-rtc</c> says what it shows.</summary>
    public const string RealTimeClockModel = "ds1338";

    /// <summary>The temperature sensor TMP105.</summary>
    public const string TemperatureSensorModel = "tmp105";
}
