// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Net.Sockets;
using Tock.Emulation;
using Tock.Emulation.Boards;
using Tock.Observation.Pages;

namespace Tock.Web.Boards;

/// <summary>A board that another process runs: its emulator's monitor and its console, each a socket.</summary>
public sealed class SocketBoardLink : IBoardLink, IAsyncDisposable
{
    private readonly string _folder;
    private readonly QmpClient _client;
    private readonly BoardMonitor _monitor;
    private readonly Socket _console;
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private SocketBoardLink(BoardDescription board, string folder, QmpClient client, Socket console)
    {
        _folder = folder;
        _client = client;
        _console = console;
        _monitor = new BoardMonitor(board, client, folder);
        _monitor.WasReset += () => WasReset?.Invoke();
    }

    /// <inheritdoc/>
    public event Action? WasReset;

    /// <inheritdoc/>
    public BoardDescription Board => _monitor.Board;

    /// <inheritdoc/>
    public Task Ended => _ended.Task;

    /// <summary>Connects.</summary>
    /// <param name="request">Where to.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="EmulationException">The board is not there.</exception>
    public static async Task<SocketBoardLink> ConnectAsync(PageRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        BoardDescription board = BoardCatalog.Find(request.Board) ?? throw new EmulationException($"there is no board '{request.Board}'");
        string folder = Directory.CreateTempSubdirectory("tock-").FullName;
        Socket? console = null;
        try
        {
            console = await OpenAsync(request.ConsoleSocket, cancellationToken).ConfigureAwait(false);
            Socket monitor = await OpenAsync(request.MonitorSocket, cancellationToken).ConfigureAwait(false);
            QmpClient client = await QmpClient.ConnectAsync(new NetworkStream(monitor, ownsSocket: true), cancellationToken).ConfigureAwait(false);
            return new SocketBoardLink(board, folder, client, console);
        }
        catch (SocketException e)
        {
            CleanUp();
            throw new EmulationException("the board does not run any more", e);
        }
        catch
        {
            CleanUp();
            throw;
        }

        void CleanUp()
        {
            console?.Dispose();
            Directory.Delete(folder);
        }
    }

    /// <inheritdoc/>
    public void Listen(Action<ReadOnlyMemory<byte>> sink) => _ = ListenAsync(sink);

    /// <inheritdoc/>
    public async Task TypeAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        try
        {
            while (!bytes.IsEmpty)
            {
                bytes = bytes[await _console.SendAsync(bytes, SocketFlags.None, cancellationToken).ConfigureAwait(false)..];
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            throw new EmulationException("the board has ended", e);
        }
    }

    /// <inheritdoc/>
    public Task<byte[]> ReadMemoryAsync(MemoryRange range, CancellationToken cancellationToken) => _monitor.ReadMemoryAsync(range, cancellationToken);

    /// <inheritdoc/>
    public Task<uint> ReadWordAsync(uint address, CancellationToken cancellationToken) => _monitor.ReadWordAsync(address, cancellationToken);

    /// <inheritdoc/>
    public Task<TimeSpan?> ReadClockAsync(CancellationToken cancellationToken) => _monitor.ReadClockAsync(cancellationToken);

    /// <inheritdoc/>
    public Task<byte[]> ReadScreenAsync(CancellationToken cancellationToken) => _monitor.ReadScreenAsync(cancellationToken);

    /// <inheritdoc/>
    public Task SetButtonAsync(int button, bool pressed, CancellationToken cancellationToken) => _monitor.SetButtonAsync(button, pressed, cancellationToken);

    /// <inheritdoc/>
    public Task ResetAsync(CancellationToken cancellationToken) => _monitor.ResetAsync(cancellationToken);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _console.Dispose();
        await _client.DisposeAsync().ConfigureAwait(false);
        Directory.Delete(_folder, recursive: true);
    }

    private static async Task<Socket> OpenAsync(string path, CancellationToken cancellationToken)
    {
        Socket socket = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            await socket.ConnectAsync(new UnixDomainSocketEndPoint(path), cancellationToken).ConfigureAwait(false);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private async Task ListenAsync(Action<ReadOnlyMemory<byte>> sink)
    {
        byte[] buffer = new byte[4096];
        try
        {
            int count;
            while ((count = await _console.ReceiveAsync(buffer, SocketFlags.None).ConfigureAwait(false)) != 0)
            {
                sink(buffer.AsMemory(0, count));
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // Told below.
        }

        _ended.TrySetResult();
    }
}
