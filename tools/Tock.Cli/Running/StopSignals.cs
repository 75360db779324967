// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Runtime.InteropServices;

namespace Tock.Cli.Running;

/// <summary>Turns the signals that end a program into a cancellation, so that the emulator is ended and the terminal restored first.</summary>
public sealed class StopSignals : IDisposable
{
    private readonly CancellationTokenSource _source = new();
    private readonly PosixSignalRegistration[] _registrations;
    private int _signal;

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
        context.Cancel = true;
        Interlocked.CompareExchange(ref _signal, (int)context.Signal, 0);
        _source.Cancel();
    }
}
