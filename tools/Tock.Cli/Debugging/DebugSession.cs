// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Diagnostics;
using System.Runtime.InteropServices;
using Tock.Cli.Console;
using Tock.Emulation;

namespace Tock.Cli.Debugging;

/// <summary>A board that waits at its first instruction for a debugger, and its serial line beside that.</summary>
internal sealed class DebugSession(ToolConsole console)
{
    private readonly BoardLines _lines = new(console);

    /// <summary>Runs gdb on the board until it is left; the board ends with it.</summary>
    /// <param name="options">The board.</param>
    /// <param name="script">What gdb is told before it connects.</param>
    /// <param name="commands">What it is told then.</param>
    /// <param name="isBatch">Whether it ends after that.</param>
    /// <returns>gdb's exit code.</returns>
    internal async Task<int> RunAsync(MachineOptions options, IReadOnlyList<string> script, IReadOnlyList<string> commands, bool isBatch)
    {
        // Ctrl-C in the terminal is for gdb, which stops the board with it.
        using PosixSignalRegistration interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, context => context.Cancel = true);
        await using Machine machine = await Machine.StartStoppedAsync(options with { OpenGdbStub = true }, _lines.Show).ConfigureAwait(false);
        string[] paging = isBatch ? [] : ["set pagination on"];
        string[] all = ["set pagination off", .. script, "set remotetimeout 120", $"target remote {machine.GdbSocket}", .. paging, .. commands];
        ProcessStartInfo start = new("gdb-multiarch", ["-q", "-nx"]);
        string? file = null;
        if (isBatch)
        {
            // Of a file, gdb does nothing behind a command that failed; and a board whose breakpoint could not be set would run for ever.
            file = Path.GetTempFileName();
            await File.WriteAllLinesAsync(file, ["set breakpoint pending off", .. all]).ConfigureAwait(false);
            start.ArgumentList.Add("-batch");
            start.ArgumentList.Add("-x");
            start.ArgumentList.Add(file);
        }
        else
        {
            foreach (string command in all)
            {
                start.ArgumentList.Add("-ex");
                start.ArgumentList.Add(command);
            }
        }

        try
        {
            using Process debugger = Process.Start(start)!;
            await debugger.WaitForExitAsync().ConfigureAwait(false);
            await machine.StopAsync().ConfigureAwait(false);
            return debugger.ExitCode;
        }
        finally
        {
            if (file is not null)
            {
                File.Delete(file);
            }
        }
    }

    /// <summary>Lets the board wait for debuggers at a port until a signal comes.</summary>
    /// <param name="options">The board.</param>
    /// <param name="port">The port, on this machine alone.</param>
    /// <param name="script">What a debugger has to be told.</param>
    /// <param name="cancellationToken">Ends it.</param>
    internal async Task ServeAsync(MachineOptions options, int port, IReadOnlyList<string> script, CancellationToken cancellationToken)
    {
        await using Machine machine = await Machine.StartStoppedAsync(options with { ExtraArguments = [.. options.ExtraArguments, "-gdb", $"tcp:127.0.0.1:{port}"] }, _lines.Show, cancellationToken).ConfigureAwait(false);
        foreach (string command in script)
        {
            console.Results.WriteLine(command);
        }

        console.Results.WriteLine($"target remote 127.0.0.1:{port}");
        console.Step($"The board waits for a debugger at 127.0.0.1:{port}; Ctrl-C ends it.");
        await Task.WhenAny(machine.Exited, Task.Delay(Timeout.Infinite, cancellationToken)).ConfigureAwait(false);
        bool isLeft = cancellationToken.IsCancellationRequested;
        await machine.StopAsync(cancellationToken).ConfigureAwait(false);
        if (!isLeft)
        {
            // A debugger can end the board ("kill"), which is no failure.
            console.Step("The board has ended.");
        }
    }
}
