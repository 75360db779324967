// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Globalization;

namespace Tock.Cli.Devices;

/// <summary>A USB device.</summary>
/// <param name="Path">Its folder under <c>/sys/devices</c>.</param>
/// <param name="Id">Vendor and product, such as <c>0483:374b</c>.</param>
/// <param name="Product">What it calls itself; null if it does not.</param>
/// <param name="Serial">Its serial number; null if it has none that can be printed.</param>
/// <param name="Node">The file by which programs reach it.</param>
internal sealed record UsbDevice(string Path, string Id, string? Product, string? Serial, string Node)
{
    private const string Devices = "/sys/bus/usb/devices";

    /// <summary>What it is, for people: the product's name and the numbers.</summary>
    internal string Title => $"{Product ?? "a device without a name"} ({Id})";

    /// <summary>All that are attached, in the order of their places.</summary>
    internal static IEnumerable<UsbDevice> List(IDeviceTree tree)
    {
        // With a colon: the interfaces of a device.
        foreach (string name in tree.List(Devices).Where(name => !name.Contains(':', StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            if (tree.Follow($"{Devices}/{name}") is { } path && Read(tree, path) is { } device)
            {
                yield return device;
            }
        }
    }

    /// <summary>The USB device that something is part of.</summary>
    /// <param name="tree">The devices.</param>
    /// <param name="path">A folder under <c>/sys/devices</c>.</param>
    /// <returns>Null if it is part of none.</returns>
    internal static UsbDevice? Above(IDeviceTree tree, string path)
    {
        for (int end = path.Length; end > 0; end = path.LastIndexOf('/', end - 1))
        {
            if (Read(tree, path[..end]) is { } device)
            {
                return device;
            }
        }

        return null;
    }

    private static UsbDevice? Read(IDeviceTree tree, string path)
    {
        if (tree.Read(path + "/idVendor") is not { } vendor || tree.Read(path + "/idProduct") is not { } product)
        {
            return null;
        }

        string? serial = tree.Read(path + "/serial");
        return new UsbDevice(
            path,
            $"{vendor}:{product}",
            tree.Read(path + "/product"),
            serial is { Length: > 0 } && serial.All(char.IsAsciiLetterOrDigit) ? serial : null,
            string.Create(CultureInfo.InvariantCulture, $"/dev/bus/usb/{Number(tree.Read(path + "/busnum")):000}/{Number(tree.Read(path + "/devnum")):000}"));
    }

    private static int Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : 0;
}
