// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Tock.Emulation;

/// <summary>
/// Client of the QEMU Machine Protocol: one JSON object a line; commands are answered in any order among asynchronous events
/// (QEMU documentation, "QEMU Machine Protocol Specification").
/// </summary>
public sealed class QmpClient : IAsyncDisposable
{
    private readonly Stream _stream;
    private readonly StreamReader _reader;
    private readonly SemaphoreSlim _writing = new(1, 1);
    private readonly ConcurrentDictionary<long, TaskCompletionSource<JsonNode?>> _pending = new();
    private readonly Task _receiving;
    private long _lastId;
    private volatile bool _closed;

    private QmpClient(Stream stream, StreamReader reader)
    {
        _stream = stream;
        _reader = reader;
        _receiving = ReceiveAsync();
    }

    /// <summary>Raised on a background thread for each event, with its name (for example <c>RESET</c>).</summary>
    public event Action<string>? EventReceived;

    /// <summary>Whether the connection is over.</summary>
    public bool IsClosed => _closed;

    /// <summary>Reads the greeting and leaves the negotiation mode.</summary>
    /// <param name="stream">The connection; owned by the client from now on.</param>
    /// <param name="cancellationToken">Ends the wait for the greeting.</param>
    /// <exception cref="EmulationException">The other side is no QMP server.</exception>
    public static async Task<QmpClient> ConnectAsync(Stream stream, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(stream);
        StreamReader reader = new(stream, new UTF8Encoding(false));
        string? greeting = await reader.ReadLineAsync(cancellationToken).ConfigureAwait(false);
        if (greeting is null || !IsGreeting(greeting))
        {
            reader.Dispose();
            throw new EmulationException("the emulator's monitor did not greet as a QMP server does");
        }

        QmpClient client = new(stream, reader);
        try
        {
            await client.ExecuteAsync("qmp_capabilities", null, cancellationToken).ConfigureAwait(false);
            return client;
        }
        catch
        {
            await client.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Executes a command and returns what it returns.</summary>
    /// <exception cref="EmulationException">QEMU refused the command, or closed the connection before it answered.</exception>
    public async Task<JsonNode?> ExecuteAsync(string command, JsonObject? arguments = null, CancellationToken cancellationToken = default)
    {
        long id = Interlocked.Increment(ref _lastId);
        JsonObject request = new() { ["execute"] = command, ["id"] = id };
        if (arguments is not null)
        {
            request["arguments"] = arguments;
        }

        TaskCompletionSource<JsonNode?> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
        _pending[id] = answer;
        try
        {
            if (_closed)
            {
                throw ConnectionClosed(command);
            }

            await SendAsync(request, command, cancellationToken).ConfigureAwait(false);
            return await answer.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _pending.TryRemove(id, out _);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stream.DisposeAsync().ConfigureAwait(false);
        await _receiving.ConfigureAwait(false);
        _reader.Dispose();
        _writing.Dispose();
    }

    private static bool IsGreeting(string line)
    {
        try
        {
            return JsonNode.Parse(line) is JsonObject greeting && greeting.ContainsKey("QMP");
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static EmulationException ConnectionClosed(string command) =>
        new(string.Create(CultureInfo.InvariantCulture, $"the emulator closed its monitor before it answered '{command}'"));

    private async Task SendAsync(JsonObject request, string command, CancellationToken cancellationToken)
    {
        byte[] line = Encoding.UTF8.GetBytes(request.ToJsonString() + "\n");
        await _writing.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await _stream.WriteAsync(line, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            _closed = true;
            throw new EmulationException(ConnectionClosed(command).Message, e);
        }
        finally
        {
            _writing.Release();
        }
    }

    private async Task ReceiveAsync()
    {
        try
        {
            while (await _reader.ReadLineAsync().ConfigureAwait(false) is { } line)
            {
                if (JsonNode.Parse(line) is JsonObject message)
                {
                    Dispatch(message);
                }
            }
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or JsonException)
        {
            // The connection is over; whoever waits learns it below.
        }

        _closed = true;
        foreach (TaskCompletionSource<JsonNode?> answer in _pending.Values)
        {
            answer.TrySetException(new EmulationException("the emulator closed its monitor before it answered"));
        }
    }

    private void Dispatch(JsonObject message)
    {
        if (message["event"] is { } name)
        {
            EventReceived?.Invoke(name.GetValue<string>());
            return;
        }

        if (message["id"] is not { } id || !_pending.TryGetValue(id.GetValue<long>(), out TaskCompletionSource<JsonNode?>? answer))
        {
            return;
        }

        if (message["error"] is { } error)
        {
            string text = error["desc"]?.GetValue<string>() ?? error.ToJsonString();
            answer.TrySetException(new EmulationException($"the emulator refused a command: {text}"));
        }
        else
        {
            answer.TrySetResult(message["return"]?.DeepClone());
        }
    }
}
