// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Buffers.Binary;
using System.Net.Sockets;

namespace Tock.Emulation;

/// <summary>
/// The other end of the board's network cable. Frames pass whole and in order, without their check sequences, each behind its length
/// (QEMU's stream network: 32 bits, highest byte first).
/// </summary>
public sealed class NetworkCable
{
    private const int LengthSize = sizeof(int);

    private readonly NetworkStream _stream;
    private readonly Lock _lock = new();
    private readonly List<byte[]> _frames = [];

    /// <summary>Starts to receive.</summary>
    /// <param name="socket">Connection to the board; owned by the cable.</param>
    public NetworkCable(Socket socket)
    {
        ArgumentNullException.ThrowIfNull(socket);
        _stream = new NetworkStream(socket, ownsSocket: true);
        Closed = ReceiveAsync();
    }

    /// <summary>Completes when the board's end has closed.</summary>
    public Task Closed { get; }

    /// <summary>The frames that the board has sent so far.</summary>
    public IReadOnlyList<byte[]> Frames
    {
        get
        {
            lock (_lock)
            {
                return [.. _frames];
            }
        }
    }

    /// <summary>Sends a frame to the board. Completes when it is on its way, which takes until the board has room for earlier ones.</summary>
    /// <param name="frame">The frame, from the destination address on; it need not be a correct one.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="EmulationException">The board's end has closed.</exception>
    public Task SendAsync(ReadOnlyMemory<byte> frame, CancellationToken cancellationToken = default) => SendBurstAsync([frame], cancellationToken);

    /// <summary>Sends frames that arrive at once, as far as the board has room: it does nothing between them.</summary>
    /// <inheritdoc cref="SendAsync"/>
    /// <param name="frames">The frames, in order.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task SendBurstAsync(IReadOnlyList<ReadOnlyMemory<byte>> frames, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(frames);
        byte[] bytes = new byte[frames.Sum(frame => LengthSize + frame.Length)];
        int end = 0;
        foreach (ReadOnlyMemory<byte> frame in frames)
        {
            BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(end), frame.Length);
            frame.CopyTo(bytes.AsMemory(end + LengthSize));
            end += LengthSize + frame.Length;
        }

        try
        {
            await _stream.WriteAsync(bytes, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            throw new EmulationException("the emulator closed the network cable", e);
        }
    }

    /// <summary>Pulls the cable out.</summary>
    internal async ValueTask CloseAsync()
    {
        await _stream.DisposeAsync().ConfigureAwait(false);
        await Closed.ConfigureAwait(false);
    }

    private async Task ReceiveAsync()
    {
        byte[] length = new byte[LengthSize];
        try
        {
            while (true)
            {
                await _stream.ReadExactlyAsync(length).ConfigureAwait(false);
                byte[] frame = new byte[BinaryPrimitives.ReadInt32BigEndian(length)];
                await _stream.ReadExactlyAsync(frame).ConfigureAwait(false);
                lock (_lock)
                {
                    _frames.Add(frame);
                }
            }
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            // The connection is over.
        }
    }
}
