// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Cli.Devices;

/// <summary>A debug probe that is attached.</summary>
/// <param name="Usb">The USB device.</param>
/// <param name="Kind">What kind of probe it is.</param>
/// <param name="Rejection">Why it cannot be used; null if it can.</param>
internal sealed record AttachedProbe(UsbDevice Usb, KnownProbe Kind, Rejection? Rejection)
{
    /// <summary>What the user calls it: its serial number, or the place where it is plugged in.</summary>
    internal string Name => Usb.Serial ?? Usb.Path[(Usb.Path.LastIndexOf('/') + 1)..];

    /// <summary>All that are attached.</summary>
    internal static IReadOnlyList<AttachedProbe> List(IDeviceTree tree) =>
    [
        .. from usb in UsbDevice.List(tree)
           let kind = KnownProbe.Of(usb)
           where kind is not null
           select new AttachedProbe(usb, kind, tree.MayUse(usb.Node) ? null : NoPermission(usb)),
    ];

    private static Rejection NoPermission(UsbDevice usb) => new(
        $"no permission to use {usb.Node}",
        "sudo apt-get install -y openocd && sudo udevadm control --reload-rules && sudo udevadm trigger, then plug the probe in again");
}
