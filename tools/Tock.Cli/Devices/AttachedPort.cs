// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Globalization;

namespace Tock.Cli.Devices;

/// <summary>A serial port of the machine, with what is at it.</summary>
/// <param name="Path">The file by which programs reach it.</param>
/// <param name="Usb">The USB device that it is part of; null if it is part of none.</param>
/// <param name="Title">What it is, for people.</param>
/// <param name="Rejection">Why no board is to be expected at it, or why it cannot be used; null if it can.</param>
internal sealed record AttachedPort(string Path, UsbDevice? Usb, string Title, Rejection? Rejection)
{
    private const string Terminals = "/sys/class/tty";
    private const string Processes = "/proc";

    /// <summary>All ports of the machine.</summary>
    internal static IReadOnlyList<AttachedPort> List(IDeviceTree tree)
    {
        // Consoles and pseudo-terminals are no devices.
        string[] names =
        [
            .. tree.List(Terminals)
                .Where(name => tree.List($"{Terminals}/{name}").Contains("device"))
                .OrderBy(name => name.TrimEnd("0123456789".ToCharArray()), StringComparer.Ordinal)
                .ThenBy(name => name.Length)
                .ThenBy(name => name, StringComparer.Ordinal),
        ];
        Lazy<IReadOnlyDictionary<string, string>> users = new(() => UsersOf(tree, [.. names.Select(name => "/dev/" + name)]));
        return [.. names.Select(name => Look(tree, name, users))];
    }

    private static AttachedPort Look(IDeviceTree tree, string name, Lazy<IReadOnlyDictionary<string, string>> users)
    {
        string path = "/dev/" + name;
        if (tree.Follow($"{Terminals}/{name}") is not { } place || UsbDevice.Above(tree, place) is not { } usb)
        {
            return new AttachedPort(path, null, "a port of this computer", new Rejection("no USB device has it, so it is no board's", null));
        }

        string? known = KnownProbe.Of(usb) is { } probe ? $"port of the {probe.Name}" : KnownSerialChip.NameOf(usb);
        Rejection? rejection = known is null
            ? new Rejection("neither a probe nor a serial chip that is known here", $"./tock console --port {path}, if you know that a board is behind it")
            : !tree.MayUse(path)
                ? new Rejection($"no permission to use {path}", $"sudo usermod -aG {GroupOfPorts(tree)} $USER, then log in anew")
                : users.Value.TryGetValue(path, out string? user)
                    ? new Rejection($"in use by {user}", "end that program")
                    : null;
        return new AttachedPort(path, usb, known is null ? usb.Title : $"{known}: {usb.Title}", rejection);
    }

    // Debian and Fedora call it dialout, Arch Linux uucp.
    private static string GroupOfPorts(IDeviceTree tree) =>
        tree.Read("/etc/group") is { } groups && !HasGroup(groups, "dialout") && HasGroup(groups, "uucp") ? "uucp" : "dialout";

    private static bool HasGroup(string groups, string name) => groups.Split('\n').Any(line => line.StartsWith(name + ":", StringComparison.Ordinal));

    // The files that a process has open are links below its folder; those of other users' processes cannot be seen.
    private static Dictionary<string, string> UsersOf(IDeviceTree tree, HashSet<string> paths)
    {
        Dictionary<string, string> users = [];
        foreach (string process in tree.List(Processes).Where(name => int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out _)))
        {
            foreach (string file in tree.List($"{Processes}/{process}/fd"))
            {
                if (tree.Follow($"{Processes}/{process}/fd/{file}") is { } open && paths.Contains(open))
                {
                    users.TryAdd(open, $"{tree.Read($"{Processes}/{process}/comm") ?? "a program"} (process {process})");
                }
            }
        }

        return users;
    }
}
