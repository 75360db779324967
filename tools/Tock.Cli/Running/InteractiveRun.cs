// SPDX-License-Identifier: Apache-2.0 OR MIT
using Microsoft.Win32.SafeHandles;
using Tock.Cli.Console;
using Tock.Emulation;

namespace Tock.Cli.Running;

/// <summary>Runs a board with its serial line on the terminal until the user leaves.</summary>
public sealed class InteractiveRun
{
    private readonly MachineOptions _options;
    private readonly Stream _output;
    private readonly ToolConsole _console;
    private readonly NewlineFilter? _newlines;
    private readonly RawTerminal? _terminal;

    private InteractiveRun(MachineOptions options, Stream output, ToolConsole console, RawTerminal? terminal)
    {
        _options = options with { OpenTestPort = true };
        _output = output;
        _console = console;
        _terminal = terminal;
        _newlines = terminal is not null && !System.Console.IsOutputRedirected ? new NewlineFilter() : null;
    }

    /// <summary>Runs until the user leaves or a signal comes. Input that is no terminal is fed like <c>--input</c>; its end leaves the board running.</summary>
    /// <exception cref="EmulationException">QEMU could not be started or ended by itself.</exception>
    public static async Task RunAsync(MachineOptions options, Stream output, ToolConsole console, CancellationToken cancellationToken)
    {
        using RawTerminal? terminal = RawTerminal.TryEnter();
        InteractiveRun run = new(options, output, console, terminal);
        await run.RunAsync(cancellationToken).ConfigureAwait(false);
    }

    private async Task RunAsync(CancellationToken cancellationToken)
    {
        await using Machine machine = await Machine.StartAsync(_options, Show, cancellationToken).ConfigureAwait(false);
        using CancellationTokenSource leave = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        InputReader input = new();
        Task forwarding = _terminal is not null
            ? ForwardKeysAsync(machine, input, leave)
            : FeedInputAsync(machine, input, leave.Token);
        Task ended = await Task.WhenAny(machine.Exited, machine.Serial.Closed, Task.Delay(Timeout.Infinite, leave.Token), forwarding).ConfigureAwait(false);
        if (ended == forwarding && !leave.IsCancellationRequested)
        {
            // The input is over or has failed; the board goes on.
            ended = await Task.WhenAny(machine.Exited, machine.Serial.Closed, Task.Delay(Timeout.Infinite, leave.Token)).ConfigureAwait(false);
        }

        bool left = leave.IsCancellationRequested || machine.Serial.SinkFailure is not null;
        await leave.CancelAsync().ConfigureAwait(false);
        await machine.StopAsync(cancellationToken).ConfigureAwait(false);
        if (!left)
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

    private void Show(ReadOnlyMemory<byte> piece)
    {
        _output.Write(_newlines is null ? piece.Span : _newlines.Apply(piece.Span));
        _output.Flush();
    }

    /// <summary>Reads standard input on a thread of its own: a read from a terminal cannot be cancelled, and must not keep the process alive.</summary>
    private sealed class InputReader
    {
        private readonly System.Threading.Channels.Channel<byte[]> _pieces = System.Threading.Channels.Channel.CreateUnbounded<byte[]>();

        internal InputReader()
        {
            new Thread(Read) { IsBackground = true, Name = "standard input" }.Start();
        }

        internal async Task<byte[]?> ReadAsync(CancellationToken cancellationToken)
        {
            try
            {
                return await _pieces.Reader.ReadAsync(cancellationToken).ConfigureAwait(false);
            }
            catch (System.Threading.Channels.ChannelClosedException)
            {
                return null;
            }
        }

        private void Read()
        {
            byte[] buffer = new byte[1024];
            try
            {
                // Not the console's own stream: that one collects whole lines.
                using SafeFileHandle handle = new(0, ownsHandle: false);
                using FileStream stream = new(handle, FileAccess.Read, bufferSize: 0);
                int count;
                while ((count = stream.Read(buffer)) > 0)
                {
                    _pieces.Writer.TryWrite(buffer[..count]);
                }
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
            {
                // No standard input, or one that failed: like its end.
            }

            _pieces.Writer.TryComplete();
        }
    }
}
