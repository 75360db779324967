// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using Tock.Emulation;
using Tock.Web.Watching;

namespace Tock.Web.Server;

/// <summary>The connection of one open page: shows it what changes, and does what it asks for.</summary>
internal sealed class PageSession
{
    private static readonly JsonSerializerOptions s_format = new(JsonSerializerDefaults.Web);

    private readonly WebSocket _socket;
    private readonly BoardWatcher _watcher;
    private readonly Action _end;
    private readonly SemaphoreSlim _sending = new(1, 1);
    private readonly HashSet<int> _held = [];

    internal PageSession(WebSocket socket, BoardWatcher watcher, Action end)
    {
        _socket = socket;
        _watcher = watcher;
        _end = end;
    }

    /// <summary>Serves the page until it is closed.</summary>
    internal async Task RunAsync(CancellationToken cancellationToken)
    {
        using IDisposable open = _watcher.Open();
        using CancellationTokenSource gone = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task showing = ShowAsync(gone.Token);
        await ListenAsync(gone.Token).ConfigureAwait(false);
        await gone.CancelAsync().ConfigureAwait(false);
        await showing.ConfigureAwait(false);
        foreach (int button in _held)
        {
            // Nobody is there to let it go.
            await _watcher.Buttons.SetAsync(button, false).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task ShowAsync(CancellationToken cancellationToken)
    {
        long seen = 0;
        List<long> read = [];
        try
        {
            while (true)
            {
                (IReadOnlyList<byte[]> messages, seen) = _watcher.View.Since(seen);
                foreach (byte[] message in messages)
                {
                    await SendAsync(message, cancellationToken).ConfigureAwait(false);
                }

                await ShowConsolesAsync(read, cancellationToken).ConfigureAwait(false);
                await _watcher.View.WaitAsync(seen, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or WebSocketException or ObjectDisposedException or InvalidOperationException)
        {
            // The page is closed.
        }
    }

    // What each console has got since it was read up to where the list says.
    private async Task ShowConsolesAsync(List<long> read, CancellationToken cancellationToken)
    {
        IReadOnlyList<ConsoleLog> consoles = _watcher.Consoles.All;
        for (int index = 0; index < consoles.Count; index++)
        {
            if (index == read.Count)
            {
                read.Add(0);
            }

            (string text, read[index]) = consoles[index].Read(read[index]);
            if (text.Length != 0)
            {
                await SendPartAsync("console", new { index, name = consoles[index].Name, text }, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private async Task ListenAsync(CancellationToken cancellationToken)
    {
        byte[] buffer = new byte[PageMessage.LongestMessage];
        try
        {
            while (await ReceiveAsync(buffer, cancellationToken).ConfigureAwait(false) is { } length)
            {
                try
                {
                    await DoAsync(PageMessage.Read(buffer.AsMemory(0, length), _watcher.Board.Buttons.Count, _watcher.Consoles.All.Count), cancellationToken).ConfigureAwait(false);
                }
                catch (Exception e) when (e is FormatException or EmulationException)
                {
                    await SendPartAsync("refused", new { reason = e.Message }, cancellationToken).ConfigureAwait(false);
                }
            }
        }
        catch (Exception e) when (e is OperationCanceledException or WebSocketException or ObjectDisposedException or InvalidOperationException)
        {
            // The page is closed.
        }
    }

    // The length of the next message; null if no other comes.
    private async Task<int?> ReceiveAsync(byte[] buffer, CancellationToken cancellationToken)
    {
        int length = 0;
        while (true)
        {
            ValueWebSocketReceiveResult received = await _socket.ReceiveAsync(buffer.AsMemory(length), cancellationToken).ConfigureAwait(false);
            length += received.Count;
            if (received.MessageType == WebSocketMessageType.Close)
            {
                await _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, cancellationToken).ConfigureAwait(false);
                return null;
            }

            if (received.MessageType == WebSocketMessageType.Binary || (!received.EndOfMessage && length == buffer.Length))
            {
                bool isLong = received.MessageType == WebSocketMessageType.Text;
                await _socket.CloseOutputAsync(
                    isLong ? WebSocketCloseStatus.MessageTooBig : WebSocketCloseStatus.InvalidMessageType,
                    isLong ? "the message is too long" : "messages are texts",
                    cancellationToken).ConfigureAwait(false);
                return null;
            }

            if (received.EndOfMessage)
            {
                return length;
            }
        }
    }

    private async Task DoAsync(PageMessage message, CancellationToken cancellationToken)
    {
        switch (message.Kind)
        {
            case PageMessageKind.Button:
                _ = message.IsPressed ? _held.Add(message.Index) : _held.Remove(message.Index);
                await _watcher.Buttons.SetAsync(message.Index, message.IsPressed).ConfigureAwait(false);
                break;
            case PageMessageKind.Type:
                await _watcher.TypeAsync(Encoding.UTF8.GetBytes(message.Text), cancellationToken).ConfigureAwait(false);
                break;
            case PageMessageKind.Reset:
                await _watcher.ResetAsync().ConfigureAwait(false);
                break;
            case PageMessageKind.End:
                _end();
                break;
            default:
                break;
        }
    }

    private Task SendPartAsync(string part, object contents, CancellationToken cancellationToken) =>
        SendAsync(JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, object> { ["part"] = part, ["contents"] = contents }, s_format), cancellationToken);

    private async Task SendAsync(byte[] message, CancellationToken cancellationToken)
    {
        await _sending.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await _socket.SendAsync(message, WebSocketMessageType.Text, endOfMessage: true, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _sending.Release();
        }
    }
}
