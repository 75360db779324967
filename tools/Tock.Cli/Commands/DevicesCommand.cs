// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.CommandLine;
using System.Text.Json;
using Tock.Cli.Devices;

namespace Tock.Cli.Commands;

/// <summary><c>tock devices</c>: emulated boards, running ones, probes and serial ports in one list, with the reason for each that is rejected.</summary>
internal static class DevicesCommand
{
    private static readonly JsonSerializerOptions s_indented = new() { WriteIndented = true };

    internal static Command Create(CommandContext context)
    {
        Option<bool> json = CommonOptions.Json();
        Option<bool> forDotnetRun = new("--for-dotnet-run") { Description = "Print the devices that dotnet run offers besides the emulators, each with a bar before what it is", Hidden = true };
        Command command = new("devices", "List emulated and running boards, attached probes and serial ports, and why one is rejected") { json, forDotnetRun };
        command.SetAction(parsed =>
        {
            IReadOnlyList<Device> devices = DeviceList.Read(context.Devices);
            if (parsed.GetValue(forDotnetRun))
            {
                foreach (Device probe in devices.Where(device => device is { Kind: DeviceKind.Probe, Rejection: null }))
                {
                    context.Console.Results.WriteLine($"probe{(probe.Usb?.Serial is { } serial ? $":{serial}" : string.Empty)}|{probe.Description}");
                }
            }
            else if (parsed.GetValue(json))
            {
                context.Console.Results.WriteLine(JsonSerializer.Serialize(devices.Select(ToJson), s_indented));
            }
            else
            {
                Print(context, devices);
            }

            return (int)ExitCode.Success;
        });
        return command;
    }

    private static void Print(CommandContext context, IReadOnlyList<Device> devices)
    {
        List<(string Name, Device First)> rows = [.. Rows(devices)];
        int width = rows.Max(row => row.Name.Length);
        context.Console.Results.WriteLine($"{"NAME".PadRight(width)}  {"KIND",-8}  {"STATE",-8}  WHAT");
        foreach ((string name, Device device) in rows)
        {
            string reason = device.Rejection is { } rejection ? $": {rejection.Reason}" : "";
            context.Console.Results.WriteLine($"{name.PadRight(width)}  {Kind(device),-8}  {State(device),-8}  {device.Description}{reason}");
            if (device.Rejection?.Remedy is { } remedy)
            {
                context.Console.Results.WriteLine($"{"".PadRight(width)}    next: {context.Console.Localize(remedy)}");
            }
        }

        if (!devices.Any(device => device.Kind == DeviceKind.Probe))
        {
            context.Console.Detail(OperatingSystem.IsLinux()
                ? "No probe is attached. A board that is plugged in and not listed has a cable without data lines, or a probe that is not known here."
                : "Attached boards are looked for on Linux only; --probe and --serial work without the list.");
        }
    }

    // Ports that are rejected for the same reason one after the other make one row: a PC can have 32 that lead nowhere.
    private static IEnumerable<(string Name, Device First)> Rows(IReadOnlyList<Device> devices)
    {
        for (int first = 0; first < devices.Count;)
        {
            Device device = devices[first];
            int end = first + 1;
            while (end < devices.Count && device.Rejection is { Remedy: null } rejection && devices[end].Description == device.Description && devices[end].Rejection == rejection)
            {
                end++;
            }

            yield return (end == first + 1 ? device.Name : $"{device.Name}..{devices[end - 1].Name[(devices[end - 1].Name.LastIndexOf('/') + 1)..]}", device);
            first = end;
        }
    }

    private static string Kind(Device device) => device.Kind.ToString().ToLowerInvariant();

    private static string State(Device device) => device switch { { Rejection: not null } => "rejected", { Kind: DeviceKind.Running } => "running", _ => "ready" };

    private static object ToJson(Device device) => new
    {
        name = device.Name,
        kind = Kind(device),
        state = State(device),
        description = device.Description,
        options = device.Rejection is null ? device.Options : null,
        process = device.Process,
        flashFile = device.FlashFile,
        usb = device.Usb?.Id,
        product = device.Usb?.Product,
        serial = device.Usb?.Serial,
        reason = device.Rejection?.Reason,
        remedy = device.Rejection?.Remedy,
    };
}
