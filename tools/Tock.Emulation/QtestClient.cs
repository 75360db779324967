// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Globalization;
using System.Text;

namespace Tock.Emulation;

/// <summary>
/// Client of QEMU's qtest protocol: commands and answers a line each, in order, among lines that report changes of intercepted outputs
/// (QEMU sources, softmmu/qtest.c). Its accesses reach device registers and pins; time goes on as the emulator's own options say.
/// </summary>
public sealed class QtestClient : IAsyncDisposable
{
    private readonly Stream _stream;
    private readonly StreamReader _reader;
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly Task _receiving;
    private readonly Lock _lock = new();
    private TaskCompletionSource<string>? _answer;
    private bool _closed;

    /// <summary>Starts to read.</summary>
    /// <param name="stream">The connection; owned by the client from now on.</param>
    public QtestClient(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        _stream = stream;
        _reader = new StreamReader(stream, Encoding.ASCII);
        _receiving = ReceiveAsync();
    }

    /// <summary>Raised on a background thread for each change of an intercepted output, with its number and its new level.</summary>
    public event Action<int, bool>? OutputChanged;

    /// <summary>Executes a command.</summary>
    /// <returns>What stands behind OK in the answer.</returns>
    /// <exception cref="EmulationException">QEMU refused the command, or closed the connection before it answered.</exception>
    public async Task<string> ExecuteAsync(string command, CancellationToken cancellationToken = default)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            TaskCompletionSource<string> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
            lock (_lock)
            {
                if (_closed)
                {
                    throw Closed();
                }

                _answer = answer;
            }

            await SendAsync(command).ConfigureAwait(false);

            // To the end even if the caller gives up: the next answer is the next command's.
            string line = await answer.Task.ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
            return line == "OK" || line.StartsWith("OK ", StringComparison.Ordinal)
                ? line[2..].Trim()
                : throw new EmulationException($"the emulator refused '{command}': {line}");
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stream.DisposeAsync().ConfigureAwait(false);
        await _receiving.ConfigureAwait(false);
        _reader.Dispose();
    }

    private static EmulationException Closed() => new("the emulator closed the connection to its pins");

    private async Task SendAsync(string command)
    {
        try
        {
            await _stream.WriteAsync(Encoding.ASCII.GetBytes(command + "\n")).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            throw new EmulationException(Closed().Message, e);
        }
    }

    private async Task ReceiveAsync()
    {
        try
        {
            while (await _reader.ReadLineAsync().ConfigureAwait(false) is { } line)
            {
                if (!TryReport(line))
                {
                    lock (_lock)
                    {
                        _answer?.TrySetResult(line);
                    }
                }
            }
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            // The connection is over; whoever waits learns it below.
        }

        lock (_lock)
        {
            _closed = true;
            _answer?.TrySetException(Closed());
        }
    }

    // "IRQ raise 3" and "IRQ lower 3".
    private bool TryReport(string line)
    {
        string[] words = line.Split(' ');
        if (words.Length != 3 || words[0] != "IRQ" || !int.TryParse(words[2], NumberStyles.None, CultureInfo.InvariantCulture, out int output))
        {
            return false;
        }

        OutputChanged?.Invoke(output, words[1] == "raise");
        return true;
    }
}
