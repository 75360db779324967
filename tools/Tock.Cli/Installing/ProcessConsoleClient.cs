// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Net.Sockets;
using System.Text;
using Tock.Emulation.Consoles;
using Tock.Emulation.Running;
using Tock.Installer;

namespace Tock.Cli.Installing;

/// <summary>
/// Gives orders to the process console of a running board, and hears what the kernel says to them: by the board's own word on who writes, so that no application can answer in its place.
/// </summary>
internal sealed class ProcessConsoleClient : IAsyncDisposable
{
    private const int Attempts = 8;
    private const string Prompt = "tock$ ";

    private static readonly TimeSpan s_attempt = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_answerLimit = TimeSpan.FromSeconds(30);
    private static readonly byte[] s_switchKey = [0x14];

    private readonly RunningBoard _board;
    private readonly NetworkStream _stream;
    private readonly LabelSplitter _labels;
    private readonly TextPieces _pieces = new();
    private readonly StringBuilder _said = new();
    private readonly byte[] _buffer = new byte[4096];
    private Task<int>? _reading;

    private ProcessConsoleClient(RunningBoard board, NetworkStream stream)
    {
        _board = board;
        _stream = stream;
        _labels = new LabelSplitter(board.Record.ConsoleToken);
    }

    /// <summary>Connects, and gives the keyboard to the process console.</summary>
    /// <exception cref="InstallerException">The board has no process console, or does not say who writes.</exception>
    internal static async Task<ProcessConsoleClient> OpenAsync(RunningBoard board, CancellationToken cancellationToken)
    {
        Socket socket;
        try
        {
            socket = await board.OpenLiveConsoleAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Tock.Emulation.EmulationException e)
        {
            throw new InstallerException(e.Message, "./tock run starts a board");
        }

        ProcessConsoleClient client = new(board, new NetworkStream(socket, ownsSocket: true));
        try
        {
            // A prompt comes when the switch key has given the keyboard to the process console; at every second attempt it took it away.
            for (int attempt = 0; attempt < Attempts; attempt++)
            {
                await client.SendAsync([.. ConsoleLabels.Request(board.Record.ConsoleToken), .. s_switchKey], cancellationToken).ConfigureAwait(false);
                int from = client._said.Length;
                if (await client.WaitForAsync(from, [Prompt], s_attempt, cancellationToken).ConfigureAwait(false) is not null)
                {
                    return client;
                }
            }

            throw new InstallerException($"the process console of {board.Name} does not answer", "./tock console shows what the board does; the kernel must have a process console");
        }
        catch
        {
            await client._stream.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Types a command and waits for a line that contains one of several texts.</summary>
    /// <returns>That line.</returns>
    /// <exception cref="InstallerException">None came.</exception>
    internal async Task<string> RunAsync(string command, IReadOnlyList<string> answers, CancellationToken cancellationToken)
    {
        int from = await TypeAsync(command, cancellationToken).ConfigureAwait(false);
        return await RequireAsync(command, from, answers, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Types a command and waits for a line with each of several texts.</summary>
    /// <returns>Those lines.</returns>
    /// <exception cref="InstallerException">One did not come.</exception>
    internal async Task<IReadOnlyList<string>> RunForAllAsync(string command, IReadOnlyList<string> answers, CancellationToken cancellationToken)
    {
        int from = await TypeAsync(command, cancellationToken).ConfigureAwait(false);
        List<string> lines = [];
        foreach (string answer in answers)
        {
            lines.Add(await RequireAsync(command, from, [answer], cancellationToken).ConfigureAwait(false));
        }

        return lines;
    }

    /// <summary>Gives the keyboard to the applications: the process console has it all the same while none of them reads.</summary>
    public async ValueTask DisposeAsync()
    {
        using CancellationTokenSource limit = new(s_attempt);
        try
        {
            await SendAsync(s_switchKey, limit.Token).ConfigureAwait(false);
        }
        catch (Exception e) when (e is InstallerException or OperationCanceledException)
        {
            // The board has ended.
        }

        await _stream.DisposeAsync().ConfigureAwait(false);
        await (_reading ?? Task.FromResult(0)).ContinueWith(task => _ = task.Exception, TaskScheduler.Default).ConfigureAwait(false);
    }

    private async Task<int> TypeAsync(string command, CancellationToken cancellationToken)
    {
        int from = _said.Length;
        await SendAsync(Encoding.UTF8.GetBytes(command + "\r"), cancellationToken).ConfigureAwait(false);
        return from;
    }

    private async Task<string> RequireAsync(string command, int from, IReadOnlyList<string> answers, CancellationToken cancellationToken) =>
        await WaitForAsync(from, answers, s_answerLimit, cancellationToken).ConfigureAwait(false)
        ?? throw new InstallerException(
            $"{_board.Name} did not say what '{command}' came to; it said: {_said.ToString(from, _said.Length - from).Trim()}", "./tock console shows what the board does");

    private async Task SendAsync(byte[] bytes, CancellationToken cancellationToken)
    {
        try
        {
            await _stream.WriteAsync(bytes, cancellationToken).ConfigureAwait(false);
        }
        catch (IOException e)
        {
            throw new InstallerException($"{_board.Name} has ended: {e.Message}", "./tock run starts a board");
        }
    }

    // Returns the whole line, or what there is of it when it is the prompt.
    private async Task<string?> WaitForAsync(int from, IReadOnlyList<string> texts, TimeSpan span, CancellationToken cancellationToken)
    {
        using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(span);
        while (true)
        {
            string said = _said.ToString(from, _said.Length - from);
            foreach (string text in texts)
            {
                int at = said.IndexOf(text, StringComparison.Ordinal);
                int end = at < 0 ? -1 : text == Prompt ? at + text.Length : said.IndexOf('\n', at);
                if (end >= 0)
                {
                    return said[(said.LastIndexOf('\n', at) + 1)..end];
                }
            }

            _reading ??= _stream.ReadAsync(_buffer, CancellationToken.None).AsTask();
            if (await Task.WhenAny(_reading, Task.Delay(Timeout.Infinite, limit.Token)).ConfigureAwait(false) != _reading)
            {
                cancellationToken.ThrowIfCancellationRequested();
                return null;
            }

            Take(await ReadAsync().ConfigureAwait(false));
        }
    }

    private async Task<int> ReadAsync()
    {
        try
        {
            int count = await _reading!.ConfigureAwait(false);
            _reading = null;
            return count != 0 ? count : throw new InstallerException($"{_board.Name} has ended", "./tock run starts a board");
        }
        catch (IOException e)
        {
            throw new InstallerException($"{_board.Name} has ended: {e.Message}", "./tock run starts a board");
        }
    }

    private void Take(int count)
    {
        foreach (ConsolePiece piece in _labels.Split(_buffer.AsSpan(0, count)))
        {
            if (piece.Writer.Source is ConsoleSource.Kernel or ConsoleSource.ProcessConsole)
            {
                _said.Append(_pieces.Take(piece.Bytes.Span));
            }
        }
    }
}
