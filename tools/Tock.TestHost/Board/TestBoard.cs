// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Globalization;
using Tock.Emulation;
using Tock.TestHost.Protocol;

namespace Tock.TestHost.Board;

/// <summary>An emulated board with the default kernel and the test application, and nothing else.</summary>
public sealed class TestBoard : IAsyncDisposable
{
    private const int MostLooks = 50;

    // The report of a fault or a panic is complete by then, at 115200 baud.
    private static readonly TimeSpan s_reportLimit = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan s_bootLimit = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan s_hostLimit = TimeSpan.FromMinutes(15);

    private readonly TestHostSettings _settings;
    private readonly PlacedApplication _application;
    private readonly Machine _machine;
    private readonly LineReader _lines = new();
    private readonly List<string> _bootLines = [];

    private TestBoard(TestHostSettings settings, PlacedApplication application, Machine machine)
    {
        _settings = settings;
        _application = application;
        _machine = machine;
    }

    /// <summary>Whether another test can be run on it.</summary>
    public bool IsUsable { get; private set; } = true;

    /// <summary>How many tests the application has.</summary>
    public int Count { get; private set; }

    /// <summary>Boots the board, and waits until the application takes commands.</summary>
    /// <exception cref="TestHostException">It does not come to that.</exception>
    public static async Task<TestBoard> StartAsync(TestHostSettings settings, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(settings);
        PlacedApplication application = PlacedApplication.Read(settings);
        try
        {
            Machine machine = await Machine.StartAsync(
                new MachineOptions
                {
                    Board = settings.Board,
                    KernelElf = settings.Kernel,
                    ApplicationFlash = application.Flash,
                    BusDevices = settings.Board.BusDevices,
                    // The resistors at the buttons.
                    OpenTestPort = true,
                    Timing = BoardTiming.Deterministic(6),
                },
                cancellationToken: cancellationToken).ConfigureAwait(false);
            TestBoard board = new(settings, application, machine);
            try
            {
                await board.WaitUntilReadyAsync(cancellationToken).ConfigureAwait(false);
                return board;
            }
            catch
            {
                await board.DisposeAsync().ConfigureAwait(false);
                throw;
            }
        }
        catch (EmulationException e)
        {
            throw new TestHostException(e.Message, e);
        }
    }

    /// <summary>Asks for the list of tests.</summary>
    /// <exception cref="TestHostException">The application does not answer as it should.</exception>
    public async Task<IReadOnlyList<BoardTest>> ListAsync(CancellationToken cancellationToken)
    {
        List<BoardTest> tests = [];
        string? wrong = null;
        bool isOver = false;
        await SendAsync("L0000", cancellationToken).ConfigureAwait(false);
        await WatchAsync(
            (line, _) =>
            {
                if (line.Kind == BoardLineKind.Name && line.Number == tests.Count)
                {
                    tests.Add(line.Test!);
                }
                else if (line.Kind != BoardLineKind.Output && line.Kind != BoardLineKind.Ready)
                {
                    wrong ??= $"the list of tests has in it: {line.Kind} {line.Number} {line.Text}".TrimEnd();
                }

                isOver |= line.Kind == BoardLineKind.Ready;
            },
            _ => isOver,
            s_bootLimit,
            cancellationToken).ConfigureAwait(false);
        wrong ??= !isOver ? "the list of tests did not end" : tests.Count != Count ? $"the list has {tests.Count} of {Count} tests" : null;
        return wrong is null ? tests : throw new TestHostException($"{_settings.ApplicationName} does not answer as it should: {wrong}");
    }

    /// <summary>Runs a test.</summary>
    /// <param name="index">Its number.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    public async Task<TestOutcome> RunAsync(int index, CancellationToken cancellationToken)
    {
        TestRun run = new(index);
        bool isReady = false;
        uint? counter = null;
        TimeSpan? faultSeen = null;
        try
        {
            await SendAsync(string.Create(CultureInfo.InvariantCulture, $"R{index:D4}"), cancellationToken).ConfigureAwait(false);
            await WatchAsync(
                (line, now) =>
                {
                    isReady |= run.IsOver && line.Kind == BoardLineKind.Ready;
                    run.Take(line);
                    faultSeen ??= run.FaultLine is null ? null : now;
                },
                now => run.NeedsNewBoard || isReady || now - faultSeen > s_reportLimit,
                _settings.TimeLimit,
                cancellationToken).ConfigureAwait(false);
            if (!run.IsOver && run.FaultLine is null)
            {
                counter = await WhereIsItAsync(cancellationToken).ConfigureAwait(false);
                run.EndBy(string.Create(CultureInfo.InvariantCulture, $"The test did not end within {_settings.TimeLimit.TotalSeconds:0.###} s of the board's time."));
            }
            else if (!run.IsOver)
            {
                run.EndBy(run.FaultLine!);
            }
        }
        catch (EmulationException e)
        {
            run.EndBy(e.Message);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            run.EndBy(string.Create(CultureInfo.InvariantCulture, $"The test did not end within {s_hostLimit.TotalMinutes:0} minutes of this host's time."));
        }

        // Behind a test that ended, the application has to take the next command.
        IsUsable = !run.NeedsNewBoard && isReady;
        TestFailure? failure = run.HasPassed ? null : await new FailureReader(_settings, _application).ReadAsync(run.Reasons, run.Output, counter).ConfigureAwait(false);
        return new TestOutcome(failure, string.Join('\n', run.Output).Trim('\n'), run.Duration);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _machine.DisposeAsync();

    private async Task WaitUntilReadyAsync(CancellationToken cancellationToken)
    {
        bool isReady = false;
        await WatchAsync(
            (line, _) =>
            {
                isReady |= line.Kind == BoardLineKind.Ready;
                Count = line.Kind == BoardLineKind.Ready ? line.Number : Count;
                _bootLines.Add(line.Text);
            },
            _ => isReady,
            s_bootLimit,
            cancellationToken).ConfigureAwait(false);
        if (!isReady)
        {
            string said = string.Join('\n', _bootLines.Append(_lines.Begun)).Trim('\n');
            throw new TestHostException($"{_settings.ApplicationName} did not begin on {_settings.Board.Name}, and takes no command. The board said:\n{said}");
        }
    }

    private Task SendAsync(string command, CancellationToken cancellationToken) => _machine.Serial.SendAsync(command, cancellationToken);

    /// <summary>Takes the board's lines until something is so, or the board has gone on for so long.</summary>
    private async Task WatchAsync(Action<BoardLine, TimeSpan> take, Func<TimeSpan, bool> isSo, TimeSpan limit, CancellationToken cancellationToken)
    {
        using CancellationTokenSource hostLimit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        hostLimit.CancelAfter(s_hostLimit);
        TimeSpan? first = null;
        await _machine.RunForAsync(
            TimeSpan.MaxValue,
            now =>
            {
                // All that the board had sent when its clock was read is here: what is not there by the limit came too late.
                foreach (string line in _lines.Take(_machine.Serial.ReceivedBytes()))
                {
                    take(BoardLine.Parse(line), now);
                }

                first ??= now;
                return Task.FromResult(!isSo(now) && now - first <= limit);
            },
            hostLimit.Token).ConfigureAwait(false);
    }

    // Null where the core is never in the application: it waits for something. The kernel has the core between two slices of the process's time.
    private async Task<uint?> WhereIsItAsync(CancellationToken cancellationToken)
    {
        for (int look = 0; look < MostLooks; look++)
        {
            await _machine.PauseAsync(cancellationToken).ConfigureAwait(false);
            CoreRegisters registers = await _machine.ReadRegistersAsync(cancellationToken).ConfigureAwait(false);
            if (_application.Contains(registers.ProgramCounter))
            {
                return registers.ProgramCounter;
            }

            await _machine.ResumeAsync(cancellationToken).ConfigureAwait(false);
        }

        return null;
    }
}
