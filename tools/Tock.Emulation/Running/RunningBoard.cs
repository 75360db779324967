// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Net.Sockets;
using Tock.Emulation.Boards;

namespace Tock.Emulation.Running;

/// <summary>A board that runs in an emulator of this user, as another process sees it.</summary>
public sealed class RunningBoard
{
    private static readonly TimeSpan s_monitorLimit = TimeSpan.FromSeconds(10);

    private readonly string _folder;

    private RunningBoard(string folder, RunningBoardRecord record)
    {
        _folder = folder;
        Record = record;
    }

    /// <summary>What is published of it.</summary>
    public RunningBoardRecord Record { get; }

    /// <summary>Its name among the running boards.</summary>
    public string Name => Record.Name;

    /// <summary>The board; null if this tool does not know it.</summary>
    public BoardDescription? Board => BoardCatalog.Find(Record.Board);

    /// <summary>Unix socket of its console: all that it has sent so far, then what it sends; takes input. Several clients at once.</summary>
    public string ConsoleSocket => Path.Combine(_folder, RuntimeFolder.ConsoleSocket);

    /// <summary>Another one, which begins with what the board sends from then on.</summary>
    public string LiveConsoleSocket => Path.Combine(_folder, RuntimeFolder.LiveConsoleSocket);

    /// <summary>Unix socket on which its emulator speaks the QEMU Machine Protocol, with one client at a time.</summary>
    public string MonitorSocket => Path.Combine(_folder, RuntimeFolder.MonitorSocket);

    /// <summary>Unix socket at which a debugger finds it while a connection of <see cref="OpenDebuggerAsync"/> is held.</summary>
    public string DebuggerPort => Path.Combine(_folder, RuntimeFolder.DebuggerPort);

    /// <summary>What the board says first on a connection of <see cref="OpenDebuggerAsync"/>, in a line, when its debugger's port is open.</summary>
    public static string DebuggerGranted => DebuggerBroker.Granted;

    /// <summary>The running boards, by name. What crashed runs have left behind is deleted.</summary>
    /// <param name="root">The folder to look in; null for this user's.</param>
    /// <exception cref="EmulationException">The folder cannot be read.</exception>
    public static IReadOnlyList<RunningBoard> List(string? root = null)
    {
        try
        {
            // A board is there when its emulator listens.
            return
            [
                .. RuntimeFolder.Clean(root ?? RuntimeFolder.Default)
                    .Select(found => new RunningBoard(found.Folder, found.Record with { Name = Path.GetFileName(found.Folder) }))
                    .Where(board => File.Exists(board.MonitorSocket))
                    .OrderBy(board => board.Name, StringComparer.Ordinal),
            ];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new EmulationException($"the running boards cannot be listed: {e.Message}", e);
        }
    }

    /// <summary>Finds a running board by its name.</summary>
    /// <param name="name">Its name (exact case).</param>
    /// <param name="root">The folder to look in; null for this user's.</param>
    /// <returns>The board, or null when none of that name runs.</returns>
    public static RunningBoard? Find(string name, string? root = null) => List(root).FirstOrDefault(board => board.Name == name);

    /// <summary>Connects to its console.</summary>
    /// <exception cref="EmulationException">It has ended.</exception>
    public async Task<Socket> OpenConsoleAsync(CancellationToken cancellationToken = default) =>
        await ConnectAsync(ConsoleSocket, cancellationToken).ConfigureAwait(false);

    /// <summary>Connects to its console; the first that comes is what it sends from now on.</summary>
    /// <exception cref="EmulationException">It has ended.</exception>
    public async Task<Socket> OpenLiveConsoleAsync(CancellationToken cancellationToken = default) =>
        await ConnectAsync(LiveConsoleSocket, cancellationToken).ConfigureAwait(false);

    /// <summary>Asks for its debugger's port, which is open as long as the connection is held. Its end, for whatever reason, takes away all breakpoints and lets the board go on.</summary>
    /// <exception cref="EmulationException">It has ended.</exception>
    public async Task<Socket> OpenDebuggerAsync(CancellationToken cancellationToken = default) =>
        await ConnectAsync(Path.Combine(_folder, RuntimeFolder.DebuggerSocket), cancellationToken).ConfigureAwait(false);

    /// <summary>Copies memory, flash or RAM, while the board runs.</summary>
    /// <param name="range">What of it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="EmulationException">It has ended, or its emulator refused.</exception>
    public async Task<byte[]> ReadMemoryAsync(MemoryRange range, CancellationToken cancellationToken = default)
    {
        await using QmpClient monitor = await OpenMonitorAsync(cancellationToken).ConfigureAwait(false);
        return await Watch(monitor).ReadMemoryAsync(range, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Looks at the board through a connection to its monitor.</summary>
    /// <param name="monitor">The connection; owned by the caller.</param>
    /// <exception cref="EmulationException">This tool does not know the board.</exception>
    public BoardMonitor Watch(QmpClient monitor) => new(Board ?? throw new EmulationException($"{Name} is a board that this tool does not know: {Record.Board}"), monitor, _folder);

    /// <summary>Connects to its emulator's monitor. Dispose the client soon: others cannot connect meanwhile.</summary>
    /// <exception cref="EmulationException">It has ended, or another process has been connected for ten seconds.</exception>
    public async Task<QmpClient> OpenMonitorAsync(CancellationToken cancellationToken = default)
    {
        using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(s_monitorLimit);
        Socket socket = await ConnectAsync(MonitorSocket, cancellationToken).ConfigureAwait(false);
        NetworkStream stream = new(socket, ownsSocket: true);
        try
        {
            return await QmpClient.ConnectAsync(stream, limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            await stream.DisposeAsync().ConfigureAwait(false);
            throw new EmulationException($"the monitor of {Name} is in use: another command looks at the board");
        }
        catch
        {
            await stream.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private async Task<Socket> ConnectAsync(string path, CancellationToken cancellationToken)
    {
        Socket socket = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            await socket.ConnectAsync(new UnixDomainSocketEndPoint(path), cancellationToken).ConfigureAwait(false);
            return socket;
        }
        catch (SocketException e)
        {
            socket.Dispose();
            throw new EmulationException($"the board {Name} does not run any more", e);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
