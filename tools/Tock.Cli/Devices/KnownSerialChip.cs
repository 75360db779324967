// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Cli.Devices;

/// <summary>The chips and boards that have a serial port behind USB and are no probes.</summary>
internal static class KnownSerialChip
{
    private static readonly Dictionary<string, string> s_byId = new(StringComparer.Ordinal)
    {
        ["0403:6001"] = "FTDI FT232R",
        ["0403:6010"] = "FTDI FT2232",
        ["0403:6011"] = "FTDI FT4232",
        ["0403:6014"] = "FTDI FT232H",
        ["0403:6015"] = "FTDI FT-X",
        ["067b:2303"] = "Prolific PL2303",
        ["10c4:ea60"] = "Silicon Labs CP210x",
        ["10c4:ea70"] = "Silicon Labs CP2105",
        ["1a86:5523"] = "WCH CH341",
        ["1a86:55d4"] = "WCH CH9102",
        ["1a86:7523"] = "WCH CH340",
        ["04d8:00df"] = "Microchip MCP2200",
    };

    /// <summary>Name of the chip; null if it is not known.</summary>
    internal static string? NameOf(UsbDevice device) => s_byId.GetValueOrDefault(device.Id);
}
