// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Tock.Sdk.Tests.Infrastructure;

/// <summary>Runs the device program under gdb, with commands from the test.</summary>
internal static class Debugger
{
    internal static string Run(params string[] commands)
    {
        int port = FreePort();
        ProcessStartInfo start = new("qemu-system-arm") { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        string[] arguments =
        [
            "-M", "lm3s6965evb", "-display", "none", "-monitor", "none", "-serial", "none", "-semihosting", "-net", "none",
            "-kernel", DeviceProgram.Image, "-S", "-gdb", $"tcp:127.0.0.1:{port}",
        ];
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using Process machine = Process.Start(start)!;
        try
        {
            List<string> gdb =
            [
                "-nx", "-batch", "-ex", "set pagination off", "-ex", "set osabi none", "-ex", "set tcp connect-timeout 30",
                "-ex", $"file {DeviceProgram.Image}", "-ex", $"target remote 127.0.0.1:{port}",
            ];
            foreach (string command in commands)
            {
                gdb.AddRange(["-ex", command]);
            }

            gdb.AddRange(["-ex", "kill"]);
            return CommandLine.Run("gdb-multiarch", [.. gdb]).Output;
        }
        finally
        {
            if (!machine.HasExited)
            {
                machine.Kill();
            }

            machine.WaitForExit();
        }
    }

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
