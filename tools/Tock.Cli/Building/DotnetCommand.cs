// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.ComponentModel;
using System.Diagnostics;

namespace Tock.Cli.Building;

/// <summary>Runs the <c>dotnet</c> command.</summary>
public static class DotnetCommand
{
    // Set for their children by the dotnet commands; they would bind ours to the wrong MSBuild.
    private static readonly string[] s_foreignVariables = ["MSBuildSDKsPath", "MSBuildExtensionsPath", "MSBUILD_EXE_PATH", "MSBuildLoadMicrosoftTargetsReadOnly"];

    private static readonly TimeSpan s_drainLimit = TimeSpan.FromSeconds(5);

    /// <summary>Runs it in a folder and returns its exit code; each line of its output goes to <paramref name="onLine"/>.</summary>
    /// <exception cref="ToolException">There is no <c>dotnet</c>.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled; the command and its children have been ended.</exception>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, string folder, Action<string> onLine, CancellationToken cancellationToken = default)
    {
        ProcessStartInfo start = new("dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        // Messages are read by this tool: in English, one a line.
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["MSBUILDTERMINALLOGGER"] = "off";
        foreach (string name in s_foreignVariables)
        {
            start.Environment.Remove(name);
        }

        try
        {
            using Process process = Process.Start(start)!;
            process.StandardInput.Close();
            Lock gate = new();
            Task reading = Task.WhenAll(ReadAsync(process.StandardOutput), ReadAsync(process.StandardError));
            // The process handle, not the end of its output, ends the wait: a compiler server that stays behind may hold the pipe open.
            await WaitForExitAsync(process, cancellationToken).ConfigureAwait(false);
            await Task.WhenAny(reading, Task.Delay(s_drainLimit)).ConfigureAwait(false);
            return process.ExitCode;

            async Task ReadAsync(StreamReader reader)
            {
                while (await reader.ReadLineAsync().ConfigureAwait(false) is { } line)
                {
                    lock (gate)
                    {
                        onLine(line);
                    }
                }
            }
        }
        catch (Win32Exception)
        {
            throw new ToolException("'dotnet' is not on PATH", "install the .NET SDK 10 (https://dot.net/download) and open a new shell", ExitCode.MissingTool);
        }
    }

    private static async Task WaitForExitAsync(Process process, CancellationToken cancellationToken)
    {
        TaskCompletionSource exited = new(TaskCreationOptions.RunContinuationsAsynchronously);
        process.EnableRaisingEvents = true;
        process.Exited += (_, _) => exited.TrySetResult();
        if (process.HasExited)
        {
            exited.TrySetResult();
        }

        try
        {
            await exited.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }
}
