// SPDX-License-Identifier: Apache-2.0 OR MIT
using Tock.Cli.Console;
using Tock.Cli.Pages;
using Tock.Emulation;
using Tock.Emulation.Consoles;

namespace Tock.Cli.Running;

/// <summary>Runs a board with its serial line on the terminal until the user leaves.</summary>
public sealed class InteractiveRun
{
    private readonly MachineOptions _options;
    private readonly Stream _output;
    private readonly ToolConsole _console;
    private readonly NewlineFilter? _newlines;
    private readonly RawTerminal? _terminal;
    private readonly LabelSplitter? _labels;
    private readonly BoardPage? _page;
    private readonly TaskCompletionSource _outputFailed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private InteractiveRun(MachineOptions options, Stream output, ToolConsole console, RawTerminal? terminal, BoardPage? page)
    {
        _page = page;
        _options = options with { OpenTestPort = true };
        _output = output;
        _console = console;
        _terminal = terminal;
        _labels = options.Publication is { } published ? new LabelSplitter(published.ConsoleToken) : null;
        _newlines = terminal is not null && !System.Console.IsOutputRedirected ? new NewlineFilter() : null;
    }

    /// <summary>Runs until the user leaves or a signal comes. Input that is no terminal is fed like <c>--input</c>; its end leaves the board running.</summary>
    /// <param name="options">What to start.</param>
    /// <param name="output">Where the serial output goes.</param>
    /// <param name="console">Where messages go.</param>
    /// <param name="page">The page that shows the board and can end it, too; null for none.</param>
    /// <param name="cancellationToken">Ends the board.</param>
    /// <exception cref="EmulationException">QEMU could not be started or ended by itself, or the page cannot be shown.</exception>
    public static async Task RunAsync(MachineOptions options, Stream output, ToolConsole console, BoardPage? page, CancellationToken cancellationToken)
    {
        using RawTerminal? terminal = RawTerminal.TryEnter();
        InteractiveRun run = new(options, output, console, terminal, page);
        await run.RunAsync(cancellationToken).ConfigureAwait(false);
    }

    private async Task RunAsync(CancellationToken cancellationToken)
    {
        await using Machine machine = await Machine.StartAsync(_options, Show, cancellationToken).ConfigureAwait(false);
        using CancellationTokenSource leave = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        if (_page is not null)
        {
            await _page.StartAsync(leave.Token).ConfigureAwait(false);
        }

        Task left = Task.WhenAny(Task.Delay(Timeout.Infinite, leave.Token), _page?.EndAsked ?? Task.Delay(Timeout.Infinite, leave.Token), _outputFailed.Task);
        InputReader input = new();
        Task forwarding = _terminal is not null
            ? ForwardKeysAsync(machine, input, leave)
            : FeedInputAsync(machine, input, leave.Token);
        Task ended = await Task.WhenAny(machine.Exited, machine.Serial.Closed, left, forwarding).ConfigureAwait(false);
        if (ended == forwarding && !leave.IsCancellationRequested)
        {
            // The input is over or has failed; the board goes on.
            ended = await Task.WhenAny(machine.Exited, machine.Serial.Closed, left).ConfigureAwait(false);
        }

        bool isAsked = left.IsCompleted || leave.IsCancellationRequested || machine.Serial.SinkFailure is not null;
        await leave.CancelAsync().ConfigureAwait(false);
        await machine.StopAsync(cancellationToken).ConfigureAwait(false);
        if (machine.Serial.SinkFailure is IOException failure && !StandardOutput.HasLostReader(failure))
        {
            throw new IOException($"the board's output could not be written: {failure.Message}", failure);
        }

        if (!isAsked)
        {
            throw new EmulationException(machine.DescribeExit());
        }
    }

    private async Task ForwardKeysAsync(Machine machine, InputReader input, CancellationTokenSource leave)
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
                    await machine.Serial.SendAsync(forBoard.ToArray(), leave.Token).ConfigureAwait(false);
                    await ActAsync(machine, action, keys.Button, leave).ConfigureAwait(false);
                }
            }
        }
        catch (Exception e) when (e is OperationCanceledException or EmulationException)
        {
            // The run is over, which the main loop sees by itself.
        }
    }

    private async Task ActAsync(Machine machine, KeyAction action, int button, CancellationTokenSource leave)
    {
        switch (action)
        {
            case KeyAction.Quit:
                await leave.CancelAsync().ConfigureAwait(false);
                break;
            case KeyAction.Reset:
                await machine.ResetAsync(leave.Token).ConfigureAwait(false);
                break;
            case KeyAction.Help:
                _console.Detail($"\r\n{KeyDecoder.Help}\r");
                break;
            case KeyAction.PressButton when button < machine.Board.Buttons.Count:
                await machine.SetButtonAsync(button, true, leave.Token).ConfigureAwait(false);
                await Task.Delay(PressSchedule.PressLength, leave.Token).ConfigureAwait(false);
                await machine.SetButtonAsync(button, false, leave.Token).ConfigureAwait(false);
                break;
            default:
                break;
        }
    }

    private static async Task FeedInputAsync(Machine machine, InputReader input, CancellationToken cancellationToken)
    {
        InputFeeder feeder = new();
        try
        {
            Task<byte[]?> reading = input.ReadAsync(cancellationToken);
            bool open = true;
            while (open || feeder.Remaining > 0)
            {
                if (open && reading.IsCompleted)
                {
                    byte[]? bytes = await reading.ConfigureAwait(false);
                    open = bytes is not null;
                    feeder.Add(bytes);
                    reading = open ? input.ReadAsync(cancellationToken) : reading;
                }

                TimeSpan now = await machine.ReadClockAsync(cancellationToken).ConfigureAwait(false) ?? TimeSpan.Zero;
                byte[] piece = feeder.Take(now, machine.Serial.ReceivedCount);
                await machine.Serial.SendAsync(piece, cancellationToken).ConfigureAwait(false);
                await Task.Delay(10, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or EmulationException)
        {
            // The run is over, which the main loop sees by itself.
        }
    }

    // Who looks from outside may have asked who writes what: that is not for this terminal.
    private void Show(ReadOnlyMemory<byte> piece)
    {
        ReadOnlySpan<byte> text = _labels is null ? piece.Span : _labels.Strip(piece.Span);
        try
        {
            _output.Write(_newlines is null ? text : _newlines.Apply(text));
            _output.Flush();
        }
        catch (IOException)
        {
            _outputFailed.TrySetResult();
            throw;
        }
    }
}
