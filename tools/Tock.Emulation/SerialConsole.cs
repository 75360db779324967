// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Net.Sockets;
using System.Text;

namespace Tock.Emulation;

/// <summary>The outer end of the board's serial line. Reads continuously (a full line would stop the board), keeps everything, passes it on.</summary>
public sealed class SerialConsole
{
    private readonly Socket _socket;
    private readonly NetworkStream _stream;
    private readonly Lock _lock = new();
    private readonly MemoryStream _received = new();
    private readonly Action<ReadOnlyMemory<byte>>? _sink;
    private Exception? _sinkFailure;

    // Completed when more has been received, and replaced then.
    private TaskCompletionSource _more = NewSignal();

    /// <summary>Starts to read.</summary>
    /// <param name="socket">Connection to the board; owned by the caller.</param>
    /// <param name="sink">Called in order with each piece received, from a background thread; or null.</param>
    public SerialConsole(Socket socket, Action<ReadOnlyMemory<byte>>? sink = null)
    {
        ArgumentNullException.ThrowIfNull(socket);
        _socket = socket;
        _stream = new NetworkStream(socket, ownsSocket: false);
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

    /// <summary>Everything received from a place on; waits for something there.</summary>
    /// <param name="from">How many bytes to leave out.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>At least one byte; none when the board's end has closed and there is nothing left.</returns>
    public async Task<byte[]> ReadAsync(long from, CancellationToken cancellationToken = default)
    {
        while (true)
        {
            // Looked at first: what is received before the end is there when it is seen.
            bool isOver = Closed.IsCompleted;
            Task more;
            lock (_lock)
            {
                if (_received.Length > from)
                {
                    return _received.GetBuffer().AsSpan((int)from, (int)(_received.Length - from)).ToArray();
                }

                more = _more.Task;
            }

            if (isOver)
            {
                return [];
            }

            await Task.WhenAny(more, Closed).WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Everything received so far as text; bytes that are not UTF-8 become U+FFFD.</summary>
    public string ReceivedText() => Encoding.UTF8.GetString(ReceivedBytes());

    /// <summary>Completes when all that the board had sent at the time of the call has been received, however late this host is.</summary>
    public async Task CatchUpAsync(CancellationToken cancellationToken = default)
    {
        long sent;
        lock (_lock)
        {
            // A byte is in the socket or among those received, never between the two while the lock is held.
            sent = _received.Length + _socket.Available;
        }

        while (ReceivedCount < sent && !Closed.IsCompleted)
        {
            await Task.Delay(1, cancellationToken).ConfigureAwait(false);
        }
    }

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

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private async Task ReceiveAsync()
    {
        byte[] first = new byte[1];
        byte[] buffer = new byte[4096];
        while (true)
        {
            int count;
            try
            {
                // A look that takes nothing; what has come is taken under the lock.
                count = await _socket.ReceiveAsync(first, SocketFlags.Peek).ConfigureAwait(false);
                lock (_lock)
                {
                    count = count == 0 ? 0 : _socket.Receive(buffer);
                    _received.Write(buffer, 0, count);
                    if (count != 0)
                    {
                        _more.SetResult();
                        _more = NewSignal();
                    }
                }
            }
            catch (Exception e) when (e is SocketException or ObjectDisposedException)
            {
                count = 0;
            }

            if (count == 0)
            {
                return;
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
