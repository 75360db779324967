// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.ComponentModel;
using System.Diagnostics;

namespace Tock.Emulation;

/// <summary>The process of an emulator, which ends with this process, whatever way this one ends: killed at once, too. Dispose ends it.</summary>
/// <remarks>
/// A shell starts a watcher beside the program, and becomes the program itself. The watcher reads from a pipe whose other end this process alone holds: a line says
/// that the program has ended, and the end of the pipe that this process has, for which the system sees whatever happens. Which thread started it does
/// not matter. On Windows the program is started as it is.
/// </remarks>
public sealed class ChildProcess : IDisposable
{
    // $$ is the number of the shell in the watcher, too, and of the program that the shell becomes. Signals for all of a terminal are not for the watcher,
    // and its arguments are its own, so that who looks for the program by its arguments does not find the watcher.
    private const string Script = """
        exec 3<&0
        (trap '' HUP INT QUIT TERM; exec /bin/sh -c 'read -r ended || kill -KILL "$0"' $$) <&3 3<&- >/dev/null 2>&1 &
        exec "$0" "$@" </dev/null 3<&-
        """;

    private readonly Process _process;

    private ChildProcess(Process process)
    {
        _process = process;
        if (OperatingSystem.IsWindows())
        {
            process.StandardInput.Close();
        }
    }

    /// <summary>What it prints.</summary>
    public StreamReader StandardOutput => _process.StandardOutput;

    /// <summary>What it prints as errors.</summary>
    public StreamReader StandardError => _process.StandardError;

    /// <summary>How it ended; null while it runs.</summary>
    public int? ExitCode => _process.HasExited ? _process.ExitCode : null;

    /// <summary>Starts a program, which gets no input.</summary>
    /// <param name="program">Its name, looked for on the search path, or its path.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <exception cref="EmulationException">It cannot be started.</exception>
    public static ChildProcess Start(string program, IReadOnlyList<string> arguments)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        string path = SearchPath.Find(program) ?? throw new EmulationException($"cannot start the emulator '{program}': there is no such program");
        ProcessStartInfo start = OperatingSystem.IsWindows() ? new(path, arguments) : new("/bin/sh", ["-c", Script, path, .. arguments]);
        // All three redirected: the runtime then leaves the terminal's settings alone.
        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        start.UseShellExecute = false;
        try
        {
            return new ChildProcess(Process.Start(start)!);
        }
        catch (Win32Exception e)
        {
            throw new EmulationException($"cannot start the emulator '{program}': {e.Message}", e);
        }
    }

    /// <summary>Waits until it has ended.</summary>
    /// <param name="cancellationToken">Gives up the wait.</param>
    /// <returns>Its exit code.</returns>
    public async Task<int> WaitForExitAsync(CancellationToken cancellationToken = default)
    {
        await _process.WaitForExitAsync(cancellationToken).ConfigureAwait(false);
        Release();
        return _process.ExitCode;
    }

    /// <summary>Ends it at once.</summary>
    public void Kill()
    {
        try
        {
            _process.Kill();
        }
        catch (InvalidOperationException)
        {
            // It has ended in between, which is what was wanted.
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Kill();
        _process.WaitForExit();
        Release();
        _process.Dispose();
    }

    // Its number may be given to another process now, which the watcher must not end.
    private void Release()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        try
        {
            _process.StandardInput.WriteLine();
            _process.StandardInput.Close();
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or InvalidOperationException)
        {
            // The watcher has been told already, or has ended.
        }
    }
}
