// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Diagnostics;

namespace Tock.Sdk.Tests.Infrastructure;

/// <summary>Runs a command and returns all it printed.</summary>
internal static class CommandLine
{
    // Only what hangs is ended: a build on a loaded host takes many times what it takes alone.
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(45);

    internal static CommandResult Run(string command, params string[] arguments)
    {
        ProcessStartInfo start = new(command, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        // Build servers would outlive the test and hold its output open.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(s_limit))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{command} {string.Join(' ', arguments)} has not ended in {s_limit.TotalMinutes:0} minutes; it printed: {output.Result}{errors.Result}");
        }

        return new CommandResult(process.ExitCode, output.Result + errors.Result);
    }
}
