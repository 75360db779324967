// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Diagnostics;

namespace Tock.Cli.Tests;

/// <summary>What a program printed and how it ended.</summary>
internal sealed record TestProcess(int ExitCode, string Output, string Error)
{
    // Only what hangs is ended: a build on a loaded host takes many times what it takes alone.
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(45);

    /// <summary>Runs a program to its end.</summary>
    /// <param name="program">Name or path.</param>
    /// <param name="arguments">Arguments.</param>
    /// <param name="folder">Current folder.</param>
    /// <param name="environment">Variables to set; null removes one.</param>
    internal static async Task<TestProcess> RunAsync(
        string program,
        IReadOnlyList<string> arguments,
        string folder,
        IReadOnlyDictionary<string, string?>? environment = null)
    {
        ProcessStartInfo start = new(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach ((string name, string? value) in environment ?? new Dictionary<string, string?>())
        {
            start.Environment[name] = value;
        }

        using Process process = Process.Start(start)!;
        process.StandardInput.Close();
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        using CancellationTokenSource limit = new(s_limit);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException(
                $"{program} {string.Join(' ', arguments)} has not ended in {s_limit.TotalMinutes:0} minutes; it printed:\n{await output}\n{await error}");
        }

        return new TestProcess(process.ExitCode, await output, await error);
    }
}
