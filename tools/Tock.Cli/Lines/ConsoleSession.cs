// SPDX-License-Identifier: Apache-2.0 OR MIT
using Tock.Cli.Console;
using Tock.Emulation;
using Tock.Emulation.Consoles;

namespace Tock.Cli.Lines;

/// <summary>Connects a person, or a script, with a board's console until one of them leaves; a line that goes is waited for.</summary>
internal sealed class ConsoleSession
{
    // Input that nobody types goes in pieces that fit a UART's receive buffer, with time to take each.
    private const int PieceLength = 8;

    private static readonly TimeSpan s_pieceGap = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan s_goodbyeLimit = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_lookInterval = TimeSpan.FromMilliseconds(250);

    private readonly IBoardLine _line;
    private readonly IReadOnlyList<IConsolePrinter> _printers;
    private readonly ToolConsole _console;
    private readonly SemaphoreSlim _sending = new(1, 1);
    private readonly CancellationTokenSource _readerLeft = new();
    private Stream? _stream;

    /// <summary>Prepares a session.</summary>
    /// <param name="line">The board's console.</param>
    /// <param name="printers">What shows and keeps it.</param>
    /// <param name="console">Where to say what happens to the line.</param>
    internal ConsoleSession(IBoardLine line, IReadOnlyList<IConsolePrinter> printers, ToolConsole console)
    {
        _line = line;
        _printers = printers;
        _console = console;
    }

    /// <summary>Whether the board is asked who writes what.</summary>
    internal bool AsksWhoWrites { get; init; } = true;

    /// <summary>Whether to leave when the line closes, and not to wait for it.</summary>
    internal bool LeavesAtEnd { get; init; }

    /// <summary>What is let through.</summary>
    internal ConsoleFilter Filter { get; init; } = new([]);

    /// <summary>Runs until the user leaves, or nobody reads what is shown any more.</summary>
    /// <exception cref="ToolException">The line is not there at the start.</exception>
    /// <exception cref="IOException">What came cannot be shown or kept.</exception>
    internal async Task RunAsync(CancellationToken cancellationToken)
    {
        Stream first = await _line.TryOpenAsync(cancellationToken).ConfigureAwait(false)
            ?? throw new ToolException($"{_line.Name} is not there", "./tock devices lists running boards and serial ports");
        using RawTerminal? terminal = RawTerminal.TryEnter();
        string newLine = terminal is null ? string.Empty : "\r";
        using CancellationTokenSource leave = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _readerLeft.Token);
        _console.Detail($"Console of {_line.Name}.{(terminal is null ? string.Empty : $" {KeyDecoder.Help}.")}{newLine}");
        InputReader input = new();
        Task forwarding = terminal is null ? ForwardInputAsync(input, leave.Token) : ForwardKeysAsync(input, leave);
        try
        {
            Stream? next = first;
            while (next is not null)
            {
                await ReceiveAsync(next, leave.Token).ConfigureAwait(false);
                next = LeavesAtEnd || leave.IsCancellationRequested ? null : await WaitForReturnAsync(newLine, leave.Token).ConfigureAwait(false);
            }
        }
        finally
        {
            await leave.CancelAsync().ConfigureAwait(false);
            await forwarding.ConfigureAwait(false);
        }
    }

    private async Task<Stream?> WaitForReturnAsync(string newLine, CancellationToken cancellationToken)
    {
        _console.Detail($"{_line.Name} has gone; waiting for it to come back.{newLine}");
        try
        {
            while (true)
            {
                await Task.Delay(s_lookInterval, cancellationToken).ConfigureAwait(false);
                if (await _line.TryOpenAsync(cancellationToken).ConfigureAwait(false) is { } stream)
                {
                    _console.Detail($"{_line.Name} is back.{newLine}");
                    return stream;
                }
            }
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    private async Task ReceiveAsync(Stream stream, CancellationToken cancellationToken)
    {
        await using (stream.ConfigureAwait(false))
        {
            _stream = stream;
            LabelSplitter labels = new(_line.LabelToken);
            LabelRequests requests = new(TimeProvider.System);
            byte[] buffer = new byte[4096];
            int count = 0;
            do
            {
                IReadOnlyList<ConsolePiece> pieces = labels.Split(buffer.AsSpan(0, count));
                Show(pieces);
                if (AsksWhoWrites && requests.IsDue(labels, pieces.Count != 0))
                {
                    await SendAsync(ConsoleLabels.Request(_line.LabelToken), cancellationToken).ConfigureAwait(false);
                }

                count = await ReadAsync(stream, buffer, cancellationToken).ConfigureAwait(false);
            }
            while (count != 0);

            if (cancellationToken.IsCancellationRequested && labels.HasSeenLabels && !_line.IsShared)
            {
                // Who uses the line next has not asked for them.
                using CancellationTokenSource limit = new(s_goodbyeLimit);
                await SendAsync(ConsoleLabels.EndRequest, limit.Token).ConfigureAwait(false);
            }

            _stream = null;
            Show(labels.Complete());
            Tell(printer => printer.End());
        }
    }

    // Returns 0 when the line has gone, or when the session is over.
    private static async Task<int> ReadAsync(Stream stream, byte[] buffer, CancellationToken cancellationToken)
    {
        try
        {
            return await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or OperationCanceledException)
        {
            return 0;
        }
    }

    // What cannot be sent is lost: that the line has gone is seen where it is read.
    private async Task SendAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        if (_stream is not { } stream || bytes.IsEmpty)
        {
            return;
        }

        try
        {
            await _sending.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return;
        }

        try
        {
            await stream.WriteAsync(bytes, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or OperationCanceledException)
        {
            // Seen where it is read.
        }
        finally
        {
            _sending.Release();
        }
    }

    private async Task ForwardInputAsync(InputReader input, CancellationToken cancellationToken)
    {
        try
        {
            while (await input.ReadAsync(cancellationToken).ConfigureAwait(false) is { } bytes)
            {
                foreach (byte[] piece in bytes.Chunk(PieceLength))
                {
                    await SendAsync(piece, cancellationToken).ConfigureAwait(false);
                    await Task.Delay(s_pieceGap, cancellationToken).ConfigureAwait(false);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The session is over.
        }
    }

    private async Task ForwardKeysAsync(InputReader input, CancellationTokenSource leave)
    {
        KeyDecoder keys = new();
        try
        {
            while (await input.ReadAsync(leave.Token).ConfigureAwait(false) is { } typed)
            {
                int used = 0;
                while (used < typed.Length)
                {
                    List<byte> forBoard = [];
                    (KeyAction action, int count) = keys.Decode(typed.AsSpan(used), forBoard);
                    used += count;
                    await SendAsync(forBoard.ToArray(), leave.Token).ConfigureAwait(false);
                    await ActAsync(action, keys.Button, leave).ConfigureAwait(false);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The session is over.
        }
    }

    private async Task ActAsync(KeyAction action, int button, CancellationTokenSource leave)
    {
        try
        {
            bool isDone = action switch
            {
                KeyAction.Reset => await _line.ResetAsync(leave.Token).ConfigureAwait(false),
                KeyAction.PressButton => await _line.PressAsync(button, leave.Token).ConfigureAwait(false),
                _ => true,
            };
            if (!isDone)
            {
                _console.Detail($"\r\nThat is not possible over {_line.Name}.\r");
            }
        }
        catch (EmulationException e)
        {
            _console.Detail($"\r\n{e.Message}\r");
        }

        if (action == KeyAction.Quit)
        {
            await leave.CancelAsync().ConfigureAwait(false);
        }
        else if (action == KeyAction.Help)
        {
            _console.Detail($"\r\n{KeyDecoder.Help}\r");
        }
    }

    private void Show(IReadOnlyList<ConsolePiece> pieces)
    {
        foreach (ConsolePiece piece in pieces.Where(piece => Filter.Wants(piece.Writer)))
        {
            Tell(printer => printer.Print(piece));
        }
    }

    private void Tell(Action<IConsolePrinter> what)
    {
        try
        {
            foreach (IConsolePrinter printer in _printers.Where(_ => !_readerLeft.IsCancellationRequested))
            {
                what(printer);
            }
        }
        catch (IOException e) when (StandardOutput.HasLostReader(e))
        {
            _readerLeft.Cancel();
        }
    }
}
