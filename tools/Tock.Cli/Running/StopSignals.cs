// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Runtime.InteropServices;

namespace Tock.Cli.Running;

/// <summary>
/// Turns the first signal that ends a program into a cancellation, so that the emulator is ended and the terminal restored first; a later one ends the
/// program at once.
/// </summary>
public sealed class StopSignals : IDisposable
{
    // One Ctrl-C may arrive more than once: as the terminal's signal to the group and as a parent's that passes it on (timeout does).
    private static readonly TimeSpan s_sameSignal = TimeSpan.FromMilliseconds(500);

    private static readonly TimeSpan s_signalDelay = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource _source = new();
    private readonly PosixSignalRegistration[] _registrations;
    private int _signal;
    private long _firstTime;

    /// <summary>Starts to listen for SIGINT, SIGTERM and SIGHUP.</summary>
    public StopSignals()
    {
        _registrations =
        [
            PosixSignalRegistration.Create(PosixSignal.SIGINT, OnSignal),
            PosixSignalRegistration.Create(PosixSignal.SIGTERM, OnSignal),
            PosixSignalRegistration.Create(PosixSignal.SIGHUP, OnSignal),
        ];
    }

    /// <summary>Cancelled at the first signal.</summary>
    public CancellationToken Token => _source.Token;

    /// <summary>The first signal, or null.</summary>
    public PosixSignal? Received => _signal == 0 ? null : (PosixSignal)_signal;

    /// <summary>The exit code for having been ended by the received signal.</summary>
    public ExitCode ExitCode => Received == PosixSignal.SIGINT ? ExitCode.Interrupted : ExitCode.Terminated;

    /// <summary>
    /// Whether a signal explains that a child process has ended. Ctrl-C goes to the children too, and their end may be seen before the signal:
    /// waits a second for it.
    /// </summary>
    public async Task<bool> ArrivesAsync()
    {
        await Task.WhenAny(Task.Delay(s_signalDelay, _source.Token)).ConfigureAwait(false);
        return Received is not null;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (PosixSignalRegistration registration in _registrations)
        {
            registration.Dispose();
        }

        _source.Dispose();
    }

    private void OnSignal(PosixSignalContext context)
    {
        lock (_source)
        {
            if (Received is null)
            {
                _signal = (int)context.Signal;
                _firstTime = Environment.TickCount64;
            }

            context.Cancel = Environment.TickCount64 - _firstTime < s_sameSignal.TotalMilliseconds;
        }

        _source.Cancel();
    }
}
