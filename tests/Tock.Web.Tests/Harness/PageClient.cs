// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace Tock.Web.Tests.Harness;

/// <summary>The connection of a page, without the page.</summary>
internal sealed class PageClient : IAsyncDisposable
{
    private readonly ClientWebSocket _socket;

    private PageClient(ClientWebSocket socket)
    {
        _socket = socket;
    }

    internal WebSocketCloseStatus? CloseStatus => _socket.CloseStatus;

    /// <summary>Opens a connection as a browser does.</summary>
    /// <param name="page">The page's address.</param>
    /// <param name="origin">The origin of the page that opens it; null for the page's own, empty for none.</param>
    internal static async Task<PageClient> ConnectAsync(Uri page, string? origin = null)
    {
        ClientWebSocket socket = new();
        origin ??= page.GetLeftPart(UriPartial.Authority);
        if (origin.Length != 0)
        {
            socket.Options.SetRequestHeader("Origin", origin);
        }

        await socket.ConnectAsync(new UriBuilder(page) { Scheme = "ws", Path = page.AbsolutePath + "board" }.Uri, CancellationToken.None);
        return new PageClient(socket);
    }

    internal Task SendAsync(string message) => _socket.SendAsync(Encoding.UTF8.GetBytes(message), WebSocketMessageType.Text, true, CancellationToken.None);

    internal Task SendBinaryAsync(byte[] message) => _socket.SendAsync(message, WebSocketMessageType.Binary, true, CancellationToken.None);

    /// <summary>Waits for a part that is as wanted.</summary>
    internal async Task<JsonElement> ReadAsync(string part, Func<JsonElement, bool>? isWanted = null)
    {
        while (await ReceiveAsync() is { } message)
        {
            JsonElement contents = message.GetProperty("contents");
            if (message.GetProperty("part").GetString() == part && (isWanted is null || isWanted(contents)))
            {
                return contents;
            }
        }

        throw new InvalidOperationException($"the connection was closed before {part} came");
    }

    /// <summary>Waits until the other side has closed the connection.</summary>
    internal async Task WaitForCloseAsync()
    {
        while (await ReceiveAsync() is not null)
        {
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_socket.State == WebSocketState.Open)
        {
            await _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
        }

        _socket.Dispose();
    }

    private async Task<JsonElement?> ReceiveAsync()
    {
        using CancellationTokenSource limit = new(TimeSpan.FromMinutes(3));
        MemoryStream message = new();
        byte[] buffer = new byte[16 * 1024];
        while (true)
        {
            WebSocketReceiveResult received = await _socket.ReceiveAsync(buffer, limit.Token);
            if (received.MessageType == WebSocketMessageType.Close)
            {
                return null;
            }

            message.Write(buffer, 0, received.Count);
            if (received.EndOfMessage)
            {
                return JsonDocument.Parse(message.ToArray()).RootElement;
            }
        }
    }
}
