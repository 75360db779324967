// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Globalization;
using Tock.Emulation;

namespace Tock.Debugging.Remote;

/// <summary>Packets over a line that may lose or damage bytes: acknowledged, and sent again where that does not come.</summary>
/// <param name="stream">The line; the connection owns it from now on.</param>
/// <param name="limits">How patient it is.</param>
internal sealed class PacketConnection(Stream stream, RemoteLimits limits) : IAsyncDisposable
{
    private const byte Acknowledged = (byte)'+';
    private const byte Refused = (byte)'-';
    private const int LongestBody = 1 << 20;

    private readonly byte[] _buffer = new byte[4096];
    private int _start;
    private int _end;
    private bool _hasPacketStart;

    /// <summary>Whether packets are acknowledged; both sides can agree not to.</summary>
    internal bool Acknowledges { get; set; } = true;

    public ValueTask DisposeAsync() => stream.DisposeAsync();

    /// <summary>Sends a packet and waits until it has arrived.</summary>
    /// <exception cref="RemoteException">It did not.</exception>
    internal async Task SendAsync(string payload, CancellationToken cancellationToken)
    {
        byte[] packet = PacketFormat.Encode(payload);
        for (int attempt = 0; attempt < limits.Attempts; attempt++)
        {
            await WriteAsync(packet, cancellationToken).ConfigureAwait(false);
            if (!Acknowledges || await HasArrivedAsync(cancellationToken).ConfigureAwait(false))
            {
                return;
            }
        }

        throw new RemoteException($"the debugger's port took no packet '{Shorten(payload)}': {Count(limits.Attempts)} without an acknowledgement");
    }

    /// <summary>Sends a byte that is no packet.</summary>
    internal Task SendByteAsync(byte value, CancellationToken cancellationToken) => WriteAsync(new byte[] { value }, cancellationToken);

    /// <summary>Receives a packet.</summary>
    /// <param name="limit">How long to wait for its first byte; null for as long as it takes.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The payload, or null if none came in time.</returns>
    /// <exception cref="RemoteException">The line is closed, or what comes stays damaged.</exception>
    internal async Task<string?> ReceiveAsync(TimeSpan? limit, CancellationToken cancellationToken)
    {
        for (int attempt = 0; attempt < limits.Attempts; attempt++)
        {
            while (!_hasPacketStart)
            {
                if (await ReadByteAsync(limit, cancellationToken).ConfigureAwait(false) is not { } next)
                {
                    return null;
                }

                // Anything between packets is a late acknowledgement, or noise.
                _hasPacketStart = next == PacketFormat.Start;
            }

            _hasPacketStart = false;
            if (await ReadBodyAsync(cancellationToken).ConfigureAwait(false) is { } payload)
            {
                await AnswerAsync(Acknowledged, cancellationToken).ConfigureAwait(false);
                return payload;
            }

            if (!Acknowledges)
            {
                break;
            }

            await AnswerAsync(Refused, cancellationToken).ConfigureAwait(false);
        }

        throw new RemoteException("what came from the debugger's port is damaged, however often it was asked for");
    }

    private static string Shorten(string payload) => payload.Length <= 20 ? payload : payload[..20] + "...";

    private static string Count(int attempts) => attempts == 1 ? "once" : string.Create(CultureInfo.InvariantCulture, $"{attempts} times");

    private static RemoteException Closed(Exception? cause = null) => new("the debugger's port was closed from the other side", cause);

    private Task AnswerAsync(byte answer, CancellationToken cancellationToken) =>
        Acknowledges ? WriteAsync(new byte[] { answer }, cancellationToken) : Task.CompletedTask;

    private async Task<bool> HasArrivedAsync(CancellationToken cancellationToken)
    {
        while (await ReadByteAsync(limits.Acknowledgement, cancellationToken).ConfigureAwait(false) is { } next)
        {
            switch (next)
            {
                case Acknowledged:
                    return true;
                case Refused:
                    return false;
                case PacketFormat.Start:
                    // The answer is there, so that the packet was, whatever became of the acknowledgement.
                    _hasPacketStart = true;
                    return true;
                default:
                    break;
            }
        }

        return false;
    }

    private async Task<string?> ReadBodyAsync(CancellationToken cancellationToken)
    {
        List<byte> body = [];
        while (true)
        {
            byte next = await RequireByteAsync(cancellationToken).ConfigureAwait(false);
            if (next == PacketFormat.End)
            {
                byte digit1 = await RequireByteAsync(cancellationToken).ConfigureAwait(false);
                byte digit2 = await RequireByteAsync(cancellationToken).ConfigureAwait(false);
                ReadOnlySpan<byte> bytes = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(body);
                return !Acknowledges || PacketFormat.IsIntact(bytes, digit1, digit2) ? PacketFormat.Decode(bytes) : null;
            }

            if (next == PacketFormat.Start)
            {
                // The packet before it lost its end.
                body.Clear();
                continue;
            }

            if (body.Count == LongestBody)
            {
                throw new RemoteException($"the debugger's port sent a packet of more than {LongestBody} bytes");
            }

            body.Add(next);
        }
    }

    private async Task<byte> RequireByteAsync(CancellationToken cancellationToken) =>
        await ReadByteAsync(limits.Answer, cancellationToken).ConfigureAwait(false)
        ?? throw new RemoteException("the debugger's port stopped in the middle of a packet");

    private async Task<byte?> ReadByteAsync(TimeSpan? limit, CancellationToken cancellationToken)
    {
        if (_start == _end)
        {
            using CancellationTokenSource timer = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            if (limit is { } span)
            {
                timer.CancelAfter(span);
            }

            try
            {
                _start = 0;
                _end = 0;
                _end = await stream.ReadAsync(_buffer, timer.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                return null;
            }
            catch (Exception e) when (e is IOException or ObjectDisposedException)
            {
                throw Closed(e);
            }

            if (_end == 0)
            {
                throw Closed();
            }
        }

        return _buffer[_start++];
    }

    private async Task WriteAsync(byte[] bytes, CancellationToken cancellationToken)
    {
        try
        {
            await stream.WriteAsync(bytes, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            throw Closed(e);
        }
    }
}
