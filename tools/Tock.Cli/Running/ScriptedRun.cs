// SPDX-License-Identifier: Apache-2.0 OR MIT
using Tock.Emulation;
using Tock.Emulation.Consoles;

namespace Tock.Cli.Running;

/// <summary>Runs a board for a span of its own time, with nothing but its serial output on standard output.</summary>
public sealed class ScriptedRun
{
    private readonly MachineOptions _options;
    private readonly TimeSpan _duration;
    private readonly InputFeeder _input;
    private readonly Stream _output;
    private readonly Transcript? _transcript;
    private readonly LabelSplitter? _labels;

    /// <summary>Prepares a run.</summary>
    /// <param name="options">The board and what is in its flash.</param>
    /// <param name="duration">How much board time to run.</param>
    /// <param name="input">Bytes for the serial line.</param>
    /// <param name="output">Where the serial output goes.</param>
    /// <param name="transcript">A copy of it, or null.</param>
    public ScriptedRun(MachineOptions options, TimeSpan duration, ReadOnlySpan<byte> input, Stream output, Transcript? transcript)
    {
        _options = options;
        _duration = duration;
        _input = new InputFeeder(duration);
        _input.Add(input);
        _output = output;
        _transcript = transcript;
        _labels = options.Publication is { } published ? new LabelSplitter(published.ConsoleToken) : null;
    }

    /// <summary>Input bytes that the run was too short for.</summary>
    public int InputRemaining => _input.Remaining;

    /// <summary>Buttons to press.</summary>
    public PressSchedule Presses { get; init; } = new([]);

    /// <summary>Where a picture of the display goes at the end, or null.</summary>
    public string? Screenshot { get; init; }

    /// <summary>Runs to the end.</summary>
    /// <exception cref="EmulationException">The board did not run that long: QEMU ended, or the kernel did not start its clock.</exception>
    /// <exception cref="OperationCanceledException">A signal ended it.</exception>
    /// <exception cref="ToolException">Standard output or the transcript could not be written.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await using Machine machine = await Machine.StartAsync(_options, Show, cancellationToken).ConfigureAwait(false);
        try
        {
            await machine.RunForAsync(_duration, elapsed => FeedAsync(machine, elapsed, cancellationToken), cancellationToken).ConfigureAwait(false);
            if (Screenshot is { } picture)
            {
                await WritePictureAsync(machine, picture, cancellationToken).ConfigureAwait(false);
            }
        }
        finally
        {
            await machine.StopAsync(cancellationToken).ConfigureAwait(false);
            if (_labels is not null && machine.Serial.SinkFailure is null)
            {
                Write(LabelSplitter.Join(_labels.Complete()));
            }

            _transcript?.Complete();
        }

        if (machine.Serial.SinkFailure is { } failure)
        {
            throw new ToolException(failure.Message);
        }
    }

    private async Task<bool> FeedAsync(Machine machine, TimeSpan elapsed, CancellationToken cancellationToken)
    {
        byte[] piece = _input.Take(elapsed, machine.Serial.ReceivedCount);
        if (piece.Length != 0)
        {
            await machine.Serial.SendAsync(piece, cancellationToken).ConfigureAwait(false);
        }

        foreach ((int button, bool pressed) in Presses.Take(elapsed))
        {
            await machine.SetButtonAsync(button, pressed, cancellationToken).ConfigureAwait(false);
        }

        // Nobody reads any more: the rest of the run is of no use.
        return machine.Serial.SinkFailure is null;
    }

    private static async Task WritePictureAsync(Machine machine, string path, CancellationToken cancellationToken)
    {
        byte[] picture = await machine.ReadScreenAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await File.WriteAllBytesAsync(path, picture, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ToolException($"the picture could not be written: {e.Message}", "name another file with --screenshot");
        }
    }

    // Who looks from outside may have asked who writes what: that is no part of the board's output.
    private void Show(ReadOnlyMemory<byte> piece) => Write(_labels is null ? piece.Span : _labels.Strip(piece.Span));

    private void Write(ReadOnlySpan<byte> text)
    {
        _transcript?.Write(text);
        try
        {
            _output.Write(text);
            _output.Flush();
        }
        catch (IOException e)
        {
            throw new IOException($"standard output could not be written to the end of the run: {e.Message}", e);
        }
    }
}
