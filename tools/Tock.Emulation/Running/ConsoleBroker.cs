// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Net.Sockets;

namespace Tock.Emulation.Running;

/// <summary>
/// Shows a board's console to others: each client gets what the board has sent so far, if that is wanted, and then what it sends, at its own pace, and what it
/// writes goes to the board.
/// </summary>
internal sealed class ConsoleBroker : IAsyncDisposable
{
    // How long a client that has stopped to read may keep the end of the board waiting.
    private static readonly TimeSpan s_endLimit = TimeSpan.FromSeconds(1);

    private readonly SerialConsole _console;
    private readonly bool _isLive;
    private readonly CancellationTokenSource _end = new();
    private readonly Lock _lock = new();
    private readonly List<Task> _clients = [];
    private readonly Task _accepting;

    /// <summary>Begins to take clients.</summary>
    /// <param name="listener">A socket that listens; owned by the caller.</param>
    /// <param name="console">The board's console.</param>
    /// <param name="isLive">Whether clients get only what comes from then on.</param>
    internal ConsoleBroker(Socket listener, SerialConsole console, bool isLive)
    {
        _isLive = isLive;
        _console = console;
        _accepting = AcceptAsync(listener);
    }

    /// <summary>Ends; clients that read have got everything when the board's end has closed before.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_console.Closed.IsCompleted)
        {
            await Task.WhenAny(Task.WhenAll(Clients()), Task.Delay(s_endLimit)).ConfigureAwait(false);
        }

        await _end.CancelAsync().ConfigureAwait(false);
        await _accepting.ConfigureAwait(false);
        await Task.WhenAll(Clients()).ConfigureAwait(false);
        _end.Dispose();
    }

    private Task[] Clients()
    {
        lock (_lock)
        {
            return [.. _clients];
        }
    }

    private async Task AcceptAsync(Socket listener)
    {
        while (true)
        {
            try
            {
                Socket client = await listener.AcceptAsync(_end.Token).ConfigureAwait(false);
                lock (_lock)
                {
                    _clients.RemoveAll(task => task.IsCompleted);
                    _clients.Add(ServeAsync(client, _isLive ? _console.ReceivedCount : 0));
                }
            }
            catch (Exception e) when (e is OperationCanceledException or ObjectDisposedException)
            {
                return;
            }
            catch (SocketException)
            {
                // The client has given up before it was taken; or this process has no descriptors left, which passes.
                await Task.Delay(100).ConfigureAwait(false);
            }
        }
    }

    private async Task ServeAsync(Socket client, long from)
    {
        await Task.Yield();
        using (client)
        {
            using CancellationTokenSource gone = CancellationTokenSource.CreateLinkedTokenSource(_end.Token);
            Task receiving = ReceiveAsync(client, gone);
            await SendAsync(client, from, gone.Token).ConfigureAwait(false);
            await gone.CancelAsync().ConfigureAwait(false);
            await receiving.ConfigureAwait(false);
        }
    }

    private async Task SendAsync(Socket client, long sent, CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                byte[] piece = await _console.ReadAsync(sent, cancellationToken).ConfigureAwait(false);
                if (piece.Length == 0)
                {
                    client.Shutdown(SocketShutdown.Send);
                    return;
                }

                for (int done = 0; done < piece.Length;)
                {
                    done += await client.SendAsync(piece.AsMemory(done), SocketFlags.None, cancellationToken).ConfigureAwait(false);
                }

                sent += piece.Length;
            }
        }
        catch (Exception e) when (e is SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // The client has left, or all must.
        }
    }

    // A client that only reads may close its sending side: that ends nothing.
    private async Task ReceiveAsync(Socket client, CancellationTokenSource gone)
    {
        byte[] buffer = new byte[1024];
        try
        {
            int count;
            while ((count = await client.ReceiveAsync(buffer, SocketFlags.None, gone.Token).ConfigureAwait(false)) != 0)
            {
                await _console.SendAsync(buffer.AsMemory(0, count), gone.Token).ConfigureAwait(false);
            }
        }
        catch (SocketException)
        {
            await gone.CancelAsync().ConfigureAwait(false);
        }
        catch (Exception e) when (e is OperationCanceledException or ObjectDisposedException or EmulationException)
        {
            // The board has ended, or the client.
        }
    }
}
