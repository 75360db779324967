// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Text;

namespace Tock.Emulation;

/// <summary>The outer end of the board's serial line. Reads continuously (a full line would stop the board), keeps everything, passes it on.</summary>
public sealed class SerialConsole
{
    private readonly Stream _stream;
    private readonly Lock _lock = new();
    private readonly MemoryStream _received = new();
    private readonly Action<ReadOnlyMemory<byte>>? _sink;
    private Exception? _sinkFailure;

    /// <summary>Starts to read.</summary>
    /// <param name="stream">Connection to the board; owned by the caller.</param>
    /// <param name="sink">Called in order with each piece received, from a background thread; or null.</param>
    public SerialConsole(Stream stream, Action<ReadOnlyMemory<byte>>? sink = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        _stream = stream;
        _sink = sink;
        Closed = ReceiveAsync();
    }

    /// <summary>Completes when the board's end has closed and everything has been received and passed on.</summary>
    public Task Closed { get; }

    /// <summary>Bytes received so far.</summary>
    public long ReceivedCount
    {
        get
        {
            lock (_lock)
            {
                return _received.Length;
            }
        }
    }

    /// <summary>The exception the sink threw, if it did; it is not called again after that.</summary>
    public Exception? SinkFailure
    {
        get
        {
            lock (_lock)
            {
                return _sinkFailure;
            }
        }
    }

    /// <summary>Everything received so far.</summary>
    public byte[] ReceivedBytes()
    {
        lock (_lock)
        {
            return _received.ToArray();
        }
    }

    /// <summary>Everything received so far as text; bytes that are not UTF-8 become U+FFFD.</summary>
    public string ReceivedText() => Encoding.UTF8.GetString(ReceivedBytes());

    /// <summary>Sends bytes to the board.</summary>
    /// <exception cref="EmulationException">The board's end has closed.</exception>
    public async Task SendAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken = default)
    {
        try
        {
            await _stream.WriteAsync(bytes, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            throw new EmulationException("the emulator closed the serial line", e);
        }
    }

    /// <summary>Sends text as UTF-8.</summary>
    /// <exception cref="EmulationException">The board's end has closed.</exception>
    public Task SendAsync(string text, CancellationToken cancellationToken = default) => SendAsync(Encoding.UTF8.GetBytes(text), cancellationToken);

    private async Task ReceiveAsync()
    {
        byte[] buffer = new byte[4096];
        while (true)
        {
            int count;
            try
            {
                count = await _stream.ReadAsync(buffer).ConfigureAwait(false);
            }
            catch (Exception e) when (e is IOException or ObjectDisposedException)
            {
                count = 0;
            }

            if (count == 0)
            {
                return;
            }

            lock (_lock)
            {
                _received.Write(buffer, 0, count);
            }

            PassOn(buffer.AsMemory(0, count));
        }
    }

    private void PassOn(ReadOnlyMemory<byte> piece)
    {
        if (_sink is null || SinkFailure is not null)
        {
            return;
        }

        try
        {
            _sink(piece);
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            lock (_lock)
            {
                _sinkFailure = e;
            }
        }
    }
}
