// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Net.Sockets;
using Tock.Debugging.Remote;
using Tock.Emulation;
using Tock.Emulation.Boards;
using Tock.Emulation.Running;
using Tock.Installer;
using Tock.Installer.Flash;
using Tock.Installer.Probes;

namespace Tock.Cli.Installing;

/// <summary>The flash of a board that runs in an emulator; the board stands still while it is written. Nobody else can open it until it is disposed of.</summary>
/// <param name="running">Where the board runs.</param>
/// <param name="board">The board.</param>
internal sealed class RunningFlash(RunningBoard running, BoardDescription board) : IBoardFlash
{
    private const int MostAttempts = 500;

    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(3);

    private readonly IDisposable _lock = BoardRecords.Lock(running.Name, JournalOf(running));

    /// <inheritdoc/>
    public string Name => running.Name;

    /// <inheritdoc/>
    public uint Start => board.Flash.Start;

    /// <inheritdoc/>
    public uint Size => board.Flash.Length;

    /// <inheritdoc/>
    public uint PageSize => board.FlashPageSize;

    /// <inheritdoc/>
    public int PagesAtOnce => 64;

    /// <inheritdoc/>
    /// <remarks>It goes when the board ends, and so does what it is about.</remarks>
    public string JournalPath => JournalOf(running);

    /// <inheritdoc/>
    public Task<byte[]> ReadAsync(uint address, int length, CancellationToken cancellationToken) =>
        TryAsync(() => running.ReadMemoryAsync(new MemoryRange(address, (uint)length), cancellationToken));

    /// <inheritdoc/>
    public Task WritePageAsync(uint address, ReadOnlyMemory<byte> page, CancellationToken cancellationToken) => WritePagesAsync(address, page, cancellationToken);

    /// <inheritdoc/>
    public Task WritePagesAsync(uint address, ReadOnlyMemory<byte> pages, CancellationToken cancellationToken) => TryAsync(
        async () =>
        {
            await using EmulatorPort port = await EmulatorPort.OpenAsync(running, cancellationToken).ConfigureAwait(false);
            using Socket socket = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            await socket.ConnectAsync(new UnixDomainSocketEndPoint(port.Socket), cancellationToken).ConfigureAwait(false);
            await using RemoteTarget target = await RemoteTarget.AttachAsync(new NetworkStream(socket), cancellationToken: cancellationToken).ConfigureAwait(false);
            await WriteAsync(target, address, pages, cancellationToken).ConfigureAwait(false);
            await target.DetachAsync(cancellationToken).ConfigureAwait(false);
            return true;
        });

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _lock.Dispose();
        return ValueTask.CompletedTask;
    }

    private static string JournalOf(RunningBoard board) => Path.Combine(Path.GetDirectoryName(board.MonitorSocket)!, "change.journal");

    // Where an application executes the core may not: on, until it is in the kernel.
    private async Task WriteAsync(RemoteTarget target, uint address, ReadOnlyMemory<byte> pages, CancellationToken cancellationToken)
    {
        for (int attempt = 0; !await target.TryWriteMemoryAsync(address, pages, cancellationToken).ConfigureAwait(false); attempt++)
        {
            if (attempt == MostAttempts)
            {
                throw new InstallerException($"{Name} is never in its kernel: its flash cannot be written", "./tock console, then stop the application that is always busy");
            }

            await target.ResumeAsync(cancellationToken).ConfigureAwait(false);
            await Task.Delay(s_pause, cancellationToken).ConfigureAwait(false);
            await target.InterruptAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<T> TryAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work().ConfigureAwait(false);
        }
        catch (Exception e) when (e is EmulationException or RemoteException or SocketException)
        {
            throw new InstallerException($"{Name}: {e.Message}", "./tock console shows whether it runs");
        }
    }
}
