// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.ComponentModel;
using System.Diagnostics;

namespace Tock.Installer.Probes;

/// <summary>Starts the programs that reach boards.</summary>
internal static class ProbeProgram
{
    // Only what hangs is ended: a page takes a fraction of a second, a whole flash some seconds.
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(5);

    /// <summary>Starts a program.</summary>
    /// <param name="program">Its name.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <exception cref="InstallerException">It cannot be started.</exception>
    internal static Process Start(string program, IReadOnlyList<string> arguments)
    {
        ProcessStartInfo start = new(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception e)
        {
            throw new InstallerException($"{program} cannot be started: {e.Message}", "./tock doctor, which names the command that gets it");
        }
    }

    /// <summary>
    /// Runs a program to its end. It is not ended early by a cancellation: what it has begun to write is better written.
    /// </summary>
    /// <param name="program">Its name.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <exception cref="InstallerException">It cannot be started, or hangs.</exception>
    internal static async Task<ProgramRun> RunAsync(string program, IReadOnlyList<string> arguments)
    {
        using Process process = Start(program, arguments);
        process.StandardInput.Close();
        Task<string> results = process.StandardOutput.ReadToEndAsync();
        Task<string> messages = process.StandardError.ReadToEndAsync();
        using CancellationTokenSource limit = new(s_limit);
        try
        {
            await process.WaitForExitAsync(limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new InstallerException($"{program} did not end in {s_limit.TotalMinutes:0} minutes, and was ended", "unplug the probe and plug it in again");
        }

        return new ProgramRun(process.ExitCode, await results.ConfigureAwait(false) + await messages.ConfigureAwait(false));
    }
}
