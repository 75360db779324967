// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Emulation;

/// <summary>The running emulator: owns the child process and what it says on its own standard error.</summary>
internal sealed class QemuProcess : IDisposable
{
    private readonly ChildProcess _process;
    private readonly List<string> _messages = [];
    private readonly Task _readers;

    private QemuProcess(ChildProcess process)
    {
        _process = process;
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
    internal static QemuProcess Start(string emulator, IReadOnlyList<string> arguments) => new(ChildProcess.Start(emulator, arguments));

    /// <summary>One line that says how QEMU ended and what it said last.</summary>
    internal string DescribeExit()
    {
        string how = _process.ExitCode is { } code ? $"the emulator ended by itself with exit code {code}" : "the emulator closed its connection";
        IReadOnlyList<string> messages = Messages;
        return messages.Count == 0 ? how : $"{how}: {string.Join(" | ", messages.Take(6))}";
    }

    internal void Kill() => _process.Kill();

    public void Dispose() => _process.Dispose();

    private async Task<int> ExitAsync()
    {
        int code = await _process.WaitForExitAsync().ConfigureAwait(false);
        await _readers.ConfigureAwait(false);
        return code;
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
