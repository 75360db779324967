// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Diagnostics;

namespace Tock.CoreLib.Tests.Host;

/// <summary>Runs the device program in the emulator and returns what it printed.</summary>
internal static class DeviceRun
{
    private const string ScenarioAddress = "0x2000fffc";

    internal static string[] Start(uint scenario)
    {
        ProcessStartInfo start = new("qemu-system-arm") { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        string[] arguments =
        [
            "-M", "lm3s6965evb", "-display", "none", "-monitor", "none", "-serial", "stdio", "-semihosting", "-net", "none",
            "-kernel", Path.Combine(AppContext.BaseDirectory, "device", "corelibchecks.elf"),
            "-device", $"loader,addr={ScenarioAddress},data={scenario},data-len=4",
        ];
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(TimeSpan.FromMinutes(2)))
        {
            process.Kill();
            throw new InvalidOperationException($"The device program did not end. It printed:\n{output.Result}\n{errors.Result}");
        }

        return output.Result.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }
}
