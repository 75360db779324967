// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Tock.Cli.Console;
using Tock.Emulation;
using Tock.Observation.Pages;

namespace Tock.Cli.Pages;

/// <summary>The page of a board that this process runs: a program of its own beside the emulator, which ends with this one.</summary>
public sealed class BoardPage : IAsyncDisposable
{
    private static readonly TimeSpan s_endLimit = TimeSpan.FromSeconds(5);

    private readonly PageProgram _program;
    private readonly ToolConsole _console;
    private readonly PageRequest _request;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("tock-");
    private readonly TaskCompletionSource _endAsked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Process? _process;
    private Task _reading = Task.CompletedTask;

    /// <summary>Prepares a page.</summary>
    /// <param name="program">What serves it.</param>
    /// <param name="console">Told the page's address.</param>
    /// <param name="request">What is to be shown; the socket of the monitor is filled in.</param>
    public BoardPage(PageProgram program, ToolConsole console, PageRequest request)
    {
        _program = program;
        _console = console;
        _request = request with { MonitorSocket = MonitorSocket };
    }

    /// <summary>Completes when the page has asked to end the board.</summary>
    public Task EndAsked => _endAsked.Task;

    /// <summary>What the emulator is told to open it.</summary>
    public IReadOnlyList<string> EmulatorArguments =>
        ["-chardev", $"socket,id=page,path={MonitorSocket.Replace(",", ",,", StringComparison.Ordinal)},server=on,wait=off", "-mon", "chardev=page,mode=control"];

    // A terminal in raw mode does not go to the start of the line by itself.
    private string Return => _console.IsTerminal ? "\r" : string.Empty;

    // The monitor that is the page's alone.
    private string MonitorSocket => Path.Combine(_folder.FullName, "page.sock");

    /// <summary>Serves the page of the board, which runs.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="EmulationException">The program ends instead.</exception>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        ProcessStartInfo start = new(_program.Host, ["exec", _program.Path])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        _process = Process.Start(start)!;
        Task<string> errors = _process.StandardError.ReadToEndAsync(CancellationToken.None);
        try
        {
            byte[] request = Encoding.UTF8.GetBytes(JsonSerializer.Serialize(_request, PageRequestFormat.Default.PageRequest) + "\n");
            await _process.StandardInput.BaseStream.WriteAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch (IOException)
        {
            // It has ended already, and says why.
        }

        string? address = await _process.StandardOutput.ReadLineAsync(cancellationToken).ConfigureAwait(false);
        if (address is null)
        {
            string reason = (await errors.WaitAsync(cancellationToken).ConfigureAwait(false)).Trim();
            throw new EmulationException($"the page cannot be shown: {(reason.Length == 0 ? "its program has ended" : reason)}");
        }

        _console.Step($"Page: {address}{Return}");
        OpenBrowser(address);
        _reading = ReadAsync(_process.StandardOutput, errors);
    }

    /// <summary>Ends the program.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            // It ends when its input does.
            _process.StandardInput.Close();
            await Task.WhenAny(_process.WaitForExitAsync(), Task.Delay(s_endLimit)).ConfigureAwait(false);
            if (!_process.HasExited)
            {
                _process.Kill();
                await _process.WaitForExitAsync().ConfigureAwait(false);
            }

            await _reading.ConfigureAwait(false);
            _process.Dispose();
        }

        _folder.Delete(recursive: true);
    }

    private async Task ReadAsync(StreamReader output, Task<string> errors)
    {
        while (await output.ReadLineAsync().ConfigureAwait(false) is { } line)
        {
            if (line == PageLines.End)
            {
                _endAsked.TrySetResult();
            }
        }

        foreach (string line in (await errors.ConfigureAwait(false)).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            _console.Warn($"{line}{Return}");
        }
    }

    // Where a person sits at a desktop. The address does not go into the browser's command line, which every user of the machine can read.
    private void OpenBrowser(string address)
    {
        bool hasDesktop = OperatingSystem.IsMacOS() || new[] { "DISPLAY", "WAYLAND_DISPLAY" }.Any(name => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(name)));
        if (!_console.IsTerminal || !hasDesktop)
        {
            return;
        }

        string door = Path.Combine(_folder.FullName, "page.html");
        File.WriteAllText(door, $"""<!DOCTYPE html><meta charset="utf-8"><meta http-equiv="refresh" content="0;url={address}"><title>Tock board</title>""");
        try
        {
            ProcessStartInfo start = new(OperatingSystem.IsMacOS() ? "open" : "xdg-open", [door]) { RedirectStandardOutput = true, RedirectStandardError = true };
            Process.Start(start)?.Dispose();
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // The address is on the terminal.
        }
    }
}
