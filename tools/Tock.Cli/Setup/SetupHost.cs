// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.ComponentModel;
using System.Diagnostics;
using Tock.Emulation;

namespace Tock.Cli.Setup;

/// <summary>The machine that the tool runs on.</summary>
public sealed class SetupHost : ISetupHost
{
    private readonly Action<string> _show;

    /// <summary>Creates the host.</summary>
    /// <param name="show">Given each line that an installation prints.</param>
    public SetupHost(Action<string> show)
    {
        _show = show;
    }

    /// <inheritdoc/>
    public bool IsRoot => Environment.IsPrivilegedProcess && !OperatingSystem.IsWindows();

    /// <inheritdoc/>
    public bool HasCommand(string command) => SearchPath.Find(command) is not null;

    /// <inheritdoc/>
    public async Task<int> RunAsync(string command, IReadOnlyList<string> arguments, bool quiet)
    {
        ProcessStartInfo start = new(command, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        // apt-get: no question may wait for an answer that cannot come.
        start.Environment["DEBIAN_FRONTEND"] = "noninteractive";
        try
        {
            using Process process = Process.Start(start)!;
            process.StandardInput.Close();
            await Task.WhenAll(CopyAsync(process.StandardOutput, quiet), CopyAsync(process.StandardError, quiet)).ConfigureAwait(false);
            await process.WaitForExitAsync().ConfigureAwait(false);
            return process.ExitCode;
        }
        catch (Win32Exception)
        {
            return -1;
        }
    }

    /// <inheritdoc/>
    public async Task<string?> AskAsync(string command, IReadOnlyList<string> arguments)
    {
        ProcessStartInfo start = new(command, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        try
        {
            using Process process = Process.Start(start)!;
            process.StandardInput.Close();
            Task<string> errors = process.StandardError.ReadToEndAsync();
            string output = await process.StandardOutput.ReadToEndAsync().ConfigureAwait(false);
            string messages = await errors.ConfigureAwait(false);
            await process.WaitForExitAsync().ConfigureAwait(false);
            // OpenOCD says its version on standard error.
            return process.ExitCode == 0 ? (output.Length == 0 ? messages : output).Split('\n', 2)[0].Trim() : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    private async Task CopyAsync(StreamReader reader, bool quiet)
    {
        while (await reader.ReadLineAsync().ConfigureAwait(false) is { } line)
        {
            if (!quiet)
            {
                _show("  " + line);
            }
        }
    }
}
