// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Sdk.Tests.Infrastructure;

/// <summary>Runs the device program under gdb, with commands from the test.</summary>
internal static class Debugger
{
    /// <summary>Runs gdb, which starts the emulator at the other end of a pipe: there is no port to find free, and nothing to wait for.</summary>
    internal static string Run(params string[] commands)
    {
        string image = DeviceProgram.Image;
        string machine = $"exec qemu-system-arm -M lm3s6965evb -display none -monitor none -serial none -semihosting -net none -kernel '{image}' -S -gdb stdio";

        // The answers of a loaded emulator take longer than gdb's two seconds.
        List<string> gdb =
        [
            "-nx", "-batch", "-ex", "set pagination off", "-ex", "set osabi none", "-ex", "set remotetimeout 120",
            "-ex", $"file {image}", "-ex", $"target remote | {machine}",
        ];
        foreach (string command in commands)
        {
            gdb.AddRange(["-ex", command]);
        }

        gdb.AddRange(["-ex", "kill"]);
        return CommandLine.Run("gdb-multiarch", [.. gdb]).Output;
    }
}
