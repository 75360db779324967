// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Net.Sockets;
using System.Text;
using Tock.Emulation;
using Tock.Emulation.Running;

namespace Tock.Debugging.Remote;

/// <summary>
/// A debugger's port of a running board, for one debugger. Dispose closes it; the board runs then, without breakpoints, whatever became of the debugger. It does so
/// as well when this process is killed.
/// </summary>
public sealed class EmulatorPort : IAsyncDisposable
{
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(10);

    private readonly Socket _hold;

    private EmulatorPort(RunningBoard board, Socket hold)
    {
        Socket = board.DebuggerPort;
        _hold = hold;
    }

    /// <summary>Path of the port's Unix socket.</summary>
    public string Socket { get; }

    /// <summary>Opens the port.</summary>
    /// <param name="board">The board.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="EmulationException">The board has ended, its emulator refused, or another process has the port.</exception>
    public static async Task<EmulatorPort> OpenAsync(RunningBoard board, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(board);
        using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(s_limit);
        Socket hold = await board.OpenDebuggerAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            using StreamReader reader = new(new NetworkStream(hold, ownsSocket: false), Encoding.UTF8);
            string? answer = await reader.ReadLineAsync(limit.Token).ConfigureAwait(false);
            return answer == RunningBoard.DebuggerGranted
                ? new EmulatorPort(board, hold)
                : throw new EmulationException(answer is null ? $"the board {board.Name} does not run any more" : $"the emulator of {board.Name} opens no debugger's port: {answer}");
        }
        catch (Exception e)
        {
            hold.Dispose();
            throw e switch
            {
                OperationCanceledException when !cancellationToken.IsCancellationRequested =>
                    new EmulationException($"the debugger's port of {board.Name} is in use: another command traces the board or writes its flash"),
                IOException => new EmulationException($"the board {board.Name} does not run any more", e),
                _ => e,
            };
        }
    }

    /// <summary>Says what the core's registers are to be if this process ends now.</summary>
    /// <param name="state">The registers; null if they are to stay what they are then.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task KeepAsync(CoreState? state, CancellationToken cancellationToken = default)
    {
        try
        {
            await _hold.SendAsync(Encoding.ASCII.GetBytes(state?.Text + "\n"), cancellationToken).ConfigureAwait(false);
        }
        catch (SocketException e)
        {
            throw new RemoteException("the board has ended", e);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        try
        {
            // The other side closes when the board goes on.
            _hold.Shutdown(SocketShutdown.Send);
            using CancellationTokenSource limit = new(s_limit);
            byte[] rest = new byte[64];
            while (await _hold.ReceiveAsync(rest, limit.Token).ConfigureAwait(false) != 0)
            {
            }
        }
        catch (Exception e) when (e is SocketException or OperationCanceledException)
        {
            // The board has ended, and the port with it.
        }

        _hold.Dispose();
    }
}
