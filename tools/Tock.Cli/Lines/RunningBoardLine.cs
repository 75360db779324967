// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Net.Sockets;
using Tock.Cli.Running;
using Tock.Emulation;
using Tock.Emulation.Running;

namespace Tock.Cli.Lines;

/// <summary>The console of a board that runs in an emulator.</summary>
/// <param name="board">The board.</param>
internal sealed class RunningBoardLine(RunningBoard board) : IBoardLine
{
    private RunningBoard _board = board;

    /// <inheritdoc/>
    public string Name => _board.Name;

    /// <inheritdoc/>
    public string LabelToken => _board.Record.ConsoleToken;

    /// <inheritdoc/>
    public bool IsShared => true;

    /// <inheritdoc/>
    public async Task<Stream?> TryOpenAsync(CancellationToken cancellationToken)
    {
        // The next board of this name.
        if (RunningBoard.Find(Name) is not { } found)
        {
            return null;
        }

        try
        {
            _board = found;
            return new NetworkStream(await found.OpenConsoleAsync(cancellationToken).ConfigureAwait(false), ownsSocket: true);
        }
        catch (EmulationException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public async Task<bool> ResetAsync(CancellationToken cancellationToken)
    {
        await using QmpClient monitor = await _board.OpenMonitorAsync(cancellationToken).ConfigureAwait(false);
        await monitor.ExecuteAsync("system_reset", null, cancellationToken).ConfigureAwait(false);
        return true;
    }

    /// <inheritdoc/>
    public async Task<bool> PressAsync(int button, CancellationToken cancellationToken)
    {
        if (_board.Board is not { } description || button >= description.Buttons.Count)
        {
            return false;
        }

        await using QmpClient monitor = await _board.OpenMonitorAsync(cancellationToken).ConfigureAwait(false);
        BoardMonitor buttons = _board.Watch(monitor);
        await buttons.SetButtonAsync(button, pressed: true, cancellationToken).ConfigureAwait(false);
        try
        {
            await Task.Delay(PressSchedule.PressLength, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            // Who leaves meanwhile leaves no button held.
            await buttons.SetButtonAsync(button, pressed: false, CancellationToken.None).ConfigureAwait(false);
        }

        return true;
    }
}
