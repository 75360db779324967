// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Globalization;
using Tock.Emulation.Boards;
using Tock.Emulation.Running;

namespace Tock.Cli.Devices;

/// <summary>Finds all that a board can be: emulated, running, behind a probe, at a serial port.</summary>
internal static class DeviceList
{
    /// <summary>Looks at everything anew.</summary>
    /// <param name="tree">The devices of the machine.</param>
    internal static IReadOnlyList<Device> Read(IDeviceTree tree) =>
    [
        .. BoardCatalog.All.Select(board => new Device(board.Name, DeviceKind.Emulator, board.Summary) { Options = $"--board {board.Name}" }),
        .. RunningBoard.List().Select(OfRunning),
        .. AttachedProbe.List(tree).Select(OfProbe),
        .. AttachedPort.List(tree).Select(port => new Device(port.Path, DeviceKind.Port, port.Title) { Options = $"--port {port.Path}", Usb = port.Usb, Rejection = port.Rejection }),
    ];

    private static Device OfRunning(RunningBoard board)
    {
        string flash = board.Record.FlashFile is { } file ? $", flash in {file}" : "";
        return new Device(board.Name, DeviceKind.Running, string.Create(
            CultureInfo.InvariantCulture,
            $"{board.Record.Board}, process {board.Record.Process.Id}, since {board.Record.StartedAt.ToLocalTime():HH:mm:ss}{flash}"))
        {
            Process = board.Record.Process.Id,
            FlashFile = board.Record.FlashFile,
        };
    }

    private static Device OfProbe(AttachedProbe probe)
    {
        // Only a board that has its probe on it is known by the probe.
        string[] boards = [.. BoardCatalog.All.Where(board => board.Probe?.UsbIds.Contains(probe.Usb.Id) == true).Select(board => board.Name)];
        string tools = probe.Kind.IsStLink ? "openocd or st-flash" : "openocd";
        string board = boards.Length == 0 ? "" : $" of {string.Join(" or ", boards)}";
        return new Device(probe.Name, DeviceKind.Probe, $"{probe.Kind.Name}{board}, for {tools}: {probe.Usb.Title}")
        {
            Usb = probe.Usb,
            Rejection = probe.Rejection,
            Options = $"--probe {(probe.Kind.IsStLink ? "st-flash" : "openocd")}{(boards.Length == 0 ? "" : $" --board {boards[0]}")}{(probe.Usb.Serial is { } serial ? $" --serial {serial}" : "")}",
        };
    }
}
