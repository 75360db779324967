// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.ComponentModel;
using System.Diagnostics;

namespace Tock.Emulation;

/// <summary>The running emulator: owns the child process and what it says on its own standard error.</summary>
internal sealed class QemuProcess : IDisposable
{
    private readonly Process _process;
    private readonly List<string> _messages = [];
    private readonly Task _readers;

    private QemuProcess(Process process)
    {
        _process = process;
        process.StandardInput.Close();
        _readers = Task.WhenAll(CollectAsync(process.StandardError), CollectAsync(process.StandardOutput));
        Exited = ExitAsync();
    }

    /// <summary>Completes with the exit code when the process has ended and its messages have been read.</summary>
    internal Task<int> Exited { get; }

    /// <summary>What QEMU has said so far, without the harmless remarks.</summary>
    internal IReadOnlyList<string> Messages
    {
        get
        {
            lock (_messages)
            {
                return [.. _messages];
            }
        }
    }

    /// <summary>Starts the emulator.</summary>
    /// <exception cref="EmulationException">The program cannot be started.</exception>
    internal static QemuProcess Start(string emulator, IReadOnlyList<string> arguments)
    {
        ProcessStartInfo start = new(emulator, arguments)
        {
            // All three redirected: the runtime then leaves the terminal's settings alone.
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        try
        {
            return new QemuProcess(Process.Start(start)!);
        }
        catch (Win32Exception e)
        {
            throw new EmulationException($"cannot start the emulator '{emulator}': {e.Message}", e);
        }
    }

    /// <summary>One line that says how QEMU ended and what it said last.</summary>
    internal string DescribeExit()
    {
        string how = _process.HasExited ? $"the emulator ended by itself with exit code {_process.ExitCode}" : "the emulator closed its connection";
        IReadOnlyList<string> messages = Messages;
        return messages.Count == 0 ? how : $"{how}: {string.Join(" | ", messages.Take(6))}";
    }

    internal void Kill()
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

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            Kill();
            _process.WaitForExit();
        }

        _process.Dispose();
    }

    private async Task<int> ExitAsync()
    {
        await _process.WaitForExitAsync().ConfigureAwait(false);
        await _readers.ConfigureAwait(false);
        return _process.ExitCode;
    }

    private async Task CollectAsync(StreamReader reader)
    {
        while (await reader.ReadLineAsync().ConfigureAwait(false) is { } line)
        {
            if (!QemuMessages.IsHarmless(line))
            {
                lock (_messages)
                {
                    _messages.Add(line.TrimEnd());
                }
            }
        }
    }
}
