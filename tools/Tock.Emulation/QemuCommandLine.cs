// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Globalization;
using Tock.Emulation.Boards;

namespace Tock.Emulation;

/// <summary>Builds QEMU's argument list.</summary>
internal static class QemuCommandLine
{
    /// <summary>The arguments that start <paramref name="options"/> stopped before the first instruction, with QEMU as the client of all sockets but those of the debugger and of other processes.</summary>
    internal static IReadOnlyList<string> Build(MachineOptions options, EmulationFolder folder)
    {
        BoardDescription board = options.Board;
        List<string> arguments =
        [
            "-M", board.Machine ?? throw new ArgumentException($"{board.Name} is not emulated", nameof(board)),
            "-display", "none",
            "-monitor", "none",
            "-S",
            "-icount", options.Timing.InstructionCounterArgument,
            // A packet filter with nothing to filter: the one thing that has a periodic timer in the board's time and no effect on the board.
            "-netdev", "hubport,id=beat,hubid=0",
            "-object", string.Create(CultureInfo.InvariantCulture, $"filter-buffer,id=beat-filter,netdev=beat,interval={options.Timing.BeatMicroseconds}"),
            "-chardev", $"socket,id=monitor,path={Escape(folder.MonitorSocket)}",
            "-mon", "chardev=monitor,mode=control",
            "-chardev", $"socket,id=serial0,path={Escape(folder.SerialSocket)}",
            "-serial", "chardev:serial0",
            "-kernel", options.KernelElf,
        ];

        for (int line = 1; line <= options.SerialLineCount; line++)
        {
            arguments.AddRange(["-chardev", $"socket,id=serial{line},path={Escape(folder.SerialLineSocket(line))}", "-serial", $"chardev:serial{line}"]);
        }

        arguments.AddRange(options switch
        {
            { ConnectNetwork: true } =>
                ["-netdev", $"stream,id=cable,addr.type=unix,addr.path={Escape(folder.NetworkSocket)},server=off", "-net", "nic,netdev=cable"],
            { UseEmulatorNetwork: true } => ["-nic", "user"],
            _ => ["-nic", "none"],
        });
        if (!options.ApplicationFlash.IsEmpty)
        {
            arguments.Add("-device");
            arguments.Add(string.Create(
                CultureInfo.InvariantCulture,
                $"loader,file={Escape(folder.ApplicationFlashFile)},addr=0x{board.ApplicationFlash.Start:x},force-raw=on"));
        }

        if (options.OpenGdbStub)
        {
            arguments.Add("-chardev");
            arguments.Add($"socket,id=gdb,path={Escape(folder.GdbSocket)},server=on,wait=off");
            arguments.Add("-gdb");
            arguments.Add("chardev:gdb");
        }

        if (options.Publication is { } publication)
        {
            arguments.AddRange(
            [
                "-chardev", $"socket,id=outsiders,path={Escape(publication.MonitorSocket)},server=on,wait=off",
                "-mon", "chardev=outsiders,mode=control",
            ]);
        }

        if (options.OpenTestPort)
        {
            arguments.AddRange(["-qtest", $"unix:{Escape(folder.TestSocket)}", "-qtest-log", "none"]);
        }

        foreach (BusDevice device in options.BusDevices)
        {
            string description = string.Create(
                CultureInfo.InvariantCulture, $"{Escape(device.Model)},id={Escape(device.Id)},address=0x{device.Address:x2}");
            if (device.ContentFile is { } file)
            {
                string drive = $"content-{Escape(device.Id)}";
                arguments.AddRange(["-drive", $"if=none,id={drive},format=raw,file={Escape(file)}"]);
                description += string.Create(CultureInfo.InvariantCulture, $",drive={drive},rom-size={new FileInfo(file).Length}");
            }

            arguments.AddRange(["-device", description]);
        }

        if (options.SdCardImage is { } image)
        {
            arguments.AddRange(["-drive", $"if=sd,format=raw,file={Escape(image)}"]);
        }

        arguments.AddRange(options.ExtraArguments);
        return arguments;
    }

    // In QEMU's key=value lists a comma within a value is written twice.
    private static string Escape(string value) => value.Replace(",", ",,", StringComparison.Ordinal);
}
