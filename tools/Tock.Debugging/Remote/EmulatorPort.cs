// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Text.Json.Nodes;
using Tock.Emulation;
using Tock.Emulation.Running;

namespace Tock.Debugging.Remote;

/// <summary>A debugger's port that a running emulator was told to open, for one debugger. Dispose closes it; the board runs then, whatever became of the debugger.</summary>
public sealed class EmulatorPort : IAsyncDisposable
{
    private readonly RunningBoard _board;
    private readonly string _folder;

    private EmulatorPort(RunningBoard board, string folder)
    {
        _board = board;
        _folder = folder;
    }

    /// <summary>Path of the port's Unix socket.</summary>
    public string Socket => Path.Combine(_folder, "gdb");

    /// <summary>Opens the port.</summary>
    /// <param name="board">The board.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="EmulationException">The board has ended, or its emulator refused.</exception>
    public static async Task<EmulatorPort> OpenAsync(RunningBoard board, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(board);
        EmulatorPort port = new(board, Directory.CreateTempSubdirectory("tock-").FullName);
        try
        {
            await using QmpClient monitor = await board.OpenMonitorAsync(cancellationToken).ConfigureAwait(false);
            await port.TellAsync(monitor, $"gdbserver unix:{port.Socket},server=on,wait=off", cancellationToken).ConfigureAwait(false);
            return port;
        }
        catch
        {
            Directory.Delete(port._folder, recursive: true);
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        try
        {
            await using QmpClient monitor = await _board.OpenMonitorAsync().ConfigureAwait(false);
            await TellAsync(monitor, "gdbserver none", CancellationToken.None).ConfigureAwait(false);
            await monitor.ExecuteAsync("cont").ConfigureAwait(false);
        }
        catch (EmulationException)
        {
            // The board has ended, and the port with it.
        }

        Directory.Delete(_folder, recursive: true);
    }

    private async Task TellAsync(QmpClient monitor, string command, CancellationToken cancellationToken)
    {
        JsonNode? answer = await monitor.ExecuteAsync("human-monitor-command", new JsonObject { ["command-line"] = command }, cancellationToken).ConfigureAwait(false);
        string text = answer?.GetValue<string>().Trim() ?? string.Empty;
        if (text.Contains("ailed", StringComparison.Ordinal) || text.Contains("rror", StringComparison.Ordinal))
        {
            throw new EmulationException($"the emulator of {_board.Name} opens no debugger's port: {text}");
        }
    }
}
