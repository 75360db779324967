// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Cli.Devices;

/// <summary>A kind of debug probe.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="IsStLink">Whether st-flash can use it; OpenOCD can use all.</param>
internal sealed record KnownProbe(string Name, bool IsStLink)
{
    // The numbers are those that the USB devices carry, as the list of USB identifiers (usb.ids) has them.
    private static readonly Dictionary<string, KnownProbe> s_byId = new(StringComparer.Ordinal)
    {
        ["0483:3744"] = new("ST-Link/V1", true),
        ["0483:3748"] = new("ST-Link/V2", true),
        ["0483:374a"] = new("ST-Link/V2-1", true),
        ["0483:374b"] = new("ST-Link/V2-1", true),
        ["0483:3752"] = new("ST-Link/V2-1", true),
        ["0483:374d"] = new("ST-Link/V3", true),
        ["0483:374e"] = new("ST-Link/V3", true),
        ["0483:374f"] = new("ST-Link/V3", true),
        ["0483:3753"] = new("ST-Link/V3", true),
        ["0483:3754"] = new("ST-Link/V3", true),
        ["0403:bcd9"] = new("probe of a Stellaris evaluation board", false),
        ["0403:bcda"] = new("Stellaris ICDI", false),
        ["1cbe:00fd"] = new("TI ICDI", false),
        ["0d28:0204"] = new("DAPLink", false),
        ["2e8a:000c"] = new("Raspberry Pi Debug Probe", false),
        ["03eb:2111"] = new("Atmel EDBG", false),
        ["03eb:2141"] = new("Atmel-ICE", false),
        ["1366:0101"] = new("J-Link", false),
        ["1366:0105"] = new("J-Link", false),
        ["1366:1015"] = new("J-Link", false),
        ["1366:1051"] = new("J-Link", false),
        ["1366:1061"] = new("J-Link", false),
    };

    private static readonly KnownProbe s_cmsisDap = new("CMSIS-DAP probe", false);

    /// <summary>What kind of probe a device is.</summary>
    /// <returns>Null if it is none that is known.</returns>
    internal static KnownProbe? Of(UsbDevice device)
    {
        // Probes that follow CMSIS-DAP have this in their names.
        return s_byId.GetValueOrDefault(device.Id) ?? (device.Product?.Contains("CMSIS-DAP", StringComparison.Ordinal) == true ? s_cmsisDap : null);
    }
}
