// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Diagnostics;

namespace Tock.Machine.Tests.Harness;

/// <summary>The tool, which finds the boards that run in a folder of the test's and no others.</summary>
/// <param name="folder">The folder; what is published in its folder <c>tock</c> is found.</param>
internal sealed class InstalledTool(string folder)
{
    /// <summary>Starts it and leaves it running; what it prints is read by the test.</summary>
    internal Process Start(params string[] arguments)
    {
        ProcessStartInfo start = new(Environment.ProcessPath!, [Path.Combine(AppContext.BaseDirectory, "tock.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["TOCK_ROOT"] = TestTree.Root;
        start.Environment["XDG_RUNTIME_DIR"] = folder;
        return Process.Start(start)!;
    }

    /// <summary>Runs it, checks how it ends, and returns what it printed.</summary>
    internal async Task<string> RunAsync(int exitCode, params string[] arguments)
    {
        using Process process = Start(arguments);
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == exitCode, $"{process.ExitCode}: {output}{await error}");
        return output;
    }
}
