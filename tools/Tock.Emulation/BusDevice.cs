// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Emulation;

/// <summary>A device on the board's I2C bus.</summary>
/// <param name="Model">QEMU's name of the device, such as <see cref="TemperatureSensorModel"/>.</param>
/// <param name="Id">A name for it, unlike that of others.</param>
/// <param name="Address">Its address on the bus, 0 to 0x7F.</param>
public sealed record BusDevice(string Model, string Id, byte Address)
{
    /// <summary>An EEPROM of the AT24C family.</summary>
    public const string EepromModel = "at24c-eeprom";

    /// <summary>The real-time clock DS1338, whose address is 0x68. QEMU's option <c>-rtc</c> says what it shows.</summary>
    public const string RealTimeClockModel = "ds1338";

    /// <summary>The temperature sensor TMP105.</summary>
    public const string TemperatureSensorModel = "tmp105";

    /// <summary>What the device holds, for an <see cref="EepromModel"/>: a file of just its size, read at the start and written as the board writes.</summary>
    public string? ContentFile { get; init; }

    /// <summary>What a <see cref="TemperatureSensorModel"/> measures from the start on, in thousandths of a degree Celsius; 0 until <see cref="Machine.SetTemperatureAsync"/> if not given.</summary>
    public int Millidegrees { get; init; }

    /// <summary>An EEPROM whose content is in a file. If there is none it is made, erased (0xFF).</summary>
    /// <param name="id">A name for it, unlike that of other devices.</param>
    /// <param name="address">Its address on the bus.</param>
    /// <param name="size">Its bytes.</param>
    /// <param name="file">The file.</param>
    /// <exception cref="EmulationException">There is such a file, but of another size.</exception>
    public static BusDevice Eeprom(string id, byte address, int size, string file)
    {
        FileInfo content = new(file);
        if (content.Exists && content.Length != size)
        {
            throw new EmulationException($"{file} has {content.Length} bytes and not the {size} of the EEPROM: remove it, or name another");
        }

        if (!content.Exists)
        {
            byte[] erased = new byte[size];
            erased.AsSpan().Fill(0xFF);
            content.Directory?.Create();
            File.WriteAllBytes(file, erased);
        }

        return new BusDevice(EepromModel, id, address) { ContentFile = file };
    }
}
