// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Cli.Console;

/// <summary>The terminal on standard input in raw mode: each key arrives at once and unechoed. Dispose restores it, as does the end of the process.</summary>
public sealed class RawTerminal : IDisposable
{
    private const int StandardInput = 0;

    private readonly byte[] _saved;
    private int _restored;

    private RawTerminal(byte[] saved)
    {
        _saved = saved;
        AppDomain.CurrentDomain.ProcessExit += OnProcessExit;
    }

    /// <summary>Enters raw mode; returns null when standard input is no terminal, or not this process's to use (a background job).</summary>
    public static RawTerminal? TryEnter()
    {
        if (OperatingSystem.IsWindows() || System.Console.IsInputRedirected)
        {
            return null;
        }

        // SAFETY: the C library writes at most sizeof(struct termios) bytes into the buffers, which are longer; descriptor 0 needs no ownership.
        unsafe
        {
            // A background job that changes the terminal's settings would be stopped by SIGTTOU.
            if (NativeTerminal.GetForegroundGroup(StandardInput) != NativeTerminal.GetOwnGroup())
            {
                return null;
            }

            byte[] saved = new byte[NativeTerminal.SettingsSize];
            if (NativeTerminal.GetSettings(StandardInput, saved) != 0)
            {
                return null;
            }

            byte[] raw = (byte[])saved.Clone();
            NativeTerminal.MakeRaw(raw);
            return NativeTerminal.SetSettings(StandardInput, NativeTerminal.AfterDrain, raw) == 0 ? new RawTerminal(saved) : null;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        AppDomain.CurrentDomain.ProcessExit -= OnProcessExit;
        if (Interlocked.Exchange(ref _restored, 1) == 0)
        {
            // SAFETY: the buffer holds what GetSettings has written for this descriptor.
            unsafe
            {
                _ = NativeTerminal.SetSettings(StandardInput, NativeTerminal.AfterDrain, _saved);
            }
        }
    }

    private void OnProcessExit(object? sender, EventArgs e) => Dispose();
}
