// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Globalization;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using Tock.Emulation.Boards;

namespace Tock.Emulation;

/// <summary>
/// A board running in QEMU: its serial line, its clock, and its memory and registers as seen from outside. Dispose ends the emulation.
/// </summary>
public sealed class Machine : IAsyncDisposable
{
    private static readonly TimeSpan s_stopLimit = TimeSpan.FromSeconds(10);

    private readonly EmulationFolder _folder;
    private readonly QemuProcess _process;
    private readonly QmpClient _monitor;
    private readonly Socket _serialSocket;
    private readonly BoardMonitor _board;
    private readonly QtestClient? _testPort;
    private readonly BoardPins? _pins;
    private readonly NetworkCable? _network;
    private readonly List<Socket> _lineSockets = [];
    private readonly List<SerialConsole> _lines = [];
    private Func<Machine, Task>? _afterLastInstruction;
    private bool _ended;

    private Machine(
        BoardDescription board, EmulationFolder folder, QemuProcess process, QmpClient monitor, Socket serial, QtestClient? testPort, NetworkCable? network, Action<ReadOnlyMemory<byte>>? sink)
    {
        _network = network;
        Board = board;
        _testPort = testPort;
        _pins = testPort is null ? null : new BoardPins(board, testPort);
        _folder = folder;
        _process = process;
        _monitor = monitor;
        _serialSocket = serial;
        _board = new BoardMonitor(board, monitor, folder.Path, ExecuteAsync);
        _board.WasReset += OnReset;
        Serial = new SerialConsole(serial, sink);
    }

    /// <summary>The board.</summary>
    public BoardDescription Board { get; }

    /// <summary>The serial line (UART 0).</summary>
    public SerialConsole Serial { get; }

    /// <summary>The serial lines beside it, UART 1 first; as many as <see cref="MachineOptions.SerialLineCount"/> says.</summary>
    public IReadOnlyList<SerialConsole> SerialLines => _lines;

    /// <summary>QEMU's monitor, for what this class does not offer.</summary>
    public QmpClient Monitor => _monitor;

    /// <summary>The board's pins.</summary>
    /// <exception cref="InvalidOperationException"><see cref="MachineOptions.OpenTestPort"/> was not set.</exception>
    public BoardPins Pins => _pins ?? throw WithoutTestPort();

    /// <summary>The other end of the board's network cable.</summary>
    /// <exception cref="InvalidOperationException"><see cref="MachineOptions.ConnectNetwork"/> was not set.</exception>
    public NetworkCable Network => _network ?? throw new InvalidOperationException("the machine was started without a network cable");

    /// <summary>Unix socket of QEMU's gdb stub, when <see cref="MachineOptions.OpenGdbStub"/> was set.</summary>
    public string GdbSocket => _folder.GdbSocket;

    /// <summary>Completes when QEMU has ended, whoever ended it.</summary>
    public Task Exited => _process.Exited;

    /// <summary>Starts the board, stopped before its first instruction; <see cref="ResumeAsync"/> lets it go.</summary>
    /// <param name="options">What to start.</param>
    /// <param name="serialSink">Called with each piece of serial output, from a background thread; or null.</param>
    /// <param name="cancellationToken">Gives up the start.</param>
    /// <exception cref="EmulationException">QEMU is missing, refuses its arguments, or the application flash image is too large.</exception>
    public static async Task<Machine> StartStoppedAsync(
        MachineOptions options,
        Action<ReadOnlyMemory<byte>>? serialSink = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (!File.Exists(options.KernelElf))
        {
            throw new EmulationException($"there is no kernel image {options.KernelElf}; build it with: ./tock build --board {options.Board.Name}");
        }

        EmulationFolder folder = new();
        QemuProcess? process = null;
        try
        {
            WriteApplicationFlash(options, folder);
            using BoardSockets sockets = new(options, folder);
            process = QemuProcess.Start(options.Emulator, QemuCommandLine.Build(options, folder));
            Socket monitorSocket = await BoardSockets.AcceptAsync(sockets.Monitor, process, cancellationToken).ConfigureAwait(false);
            Socket serialSocket = await BoardSockets.AcceptAsync(sockets.Serial, process, cancellationToken).ConfigureAwait(false);
            QmpClient monitor = await QmpClient.ConnectAsync(new NetworkStream(monitorSocket, ownsSocket: true), cancellationToken).ConfigureAwait(false);
            QtestClient? testPort = sockets.TestPort is null
                ? null
                : new QtestClient(
                    new NetworkStream(await BoardSockets.AcceptAsync(sockets.TestPort, process, cancellationToken).ConfigureAwait(false), ownsSocket: true));
            NetworkCable? network = sockets.Network is null
                ? null
                : new NetworkCable(await BoardSockets.AcceptAsync(sockets.Network, process, cancellationToken).ConfigureAwait(false));
            Machine machine = new(options.Board, folder, process, monitor, serialSocket, testPort, network, serialSink);
            foreach (Socket listener in sockets.SerialLines)
            {
                Socket line = await BoardSockets.AcceptAsync(listener, process, cancellationToken).ConfigureAwait(false);
                machine._lineSockets.Add(line);
                machine._lines.Add(new SerialConsole(line));
            }

            if (machine._pins is { } pins)
            {
                await pins.ReleaseButtonsAsync(cancellationToken).ConfigureAwait(false);
            }

            foreach (BusDevice sensor in options.BusDevices.Where(device => device.Millidegrees != 0))
            {
                await machine.SetTemperatureAsync(sensor.Id, sensor.Millidegrees, cancellationToken).ConfigureAwait(false);
            }

            machine._afterLastInstruction = options.AfterLastInstruction;
            options.Publication?.Serve(machine.Serial, machine.Monitor);
            return machine;
        }
        catch
        {
            process?.Dispose();
            folder.Dispose();
            throw;
        }
    }

    /// <summary>Starts the board and lets it run.</summary>
    /// <inheritdoc cref="StartStoppedAsync"/>
    public static async Task<Machine> StartAsync(
        MachineOptions options,
        Action<ReadOnlyMemory<byte>>? serialSink = null,
        CancellationToken cancellationToken = default)
    {
        Machine machine = await StartStoppedAsync(options, serialSink, cancellationToken).ConfigureAwait(false);
        try
        {
            await machine.ResumeAsync(cancellationToken).ConfigureAwait(false);
            return machine;
        }
        catch
        {
            await machine.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Lets a stopped board run.</summary>
    public Task ResumeAsync(CancellationToken cancellationToken = default) => _board.ResumeAsync(cancellationToken);

    /// <summary>Stops the board between two instructions; its time stands still.</summary>
    public Task PauseAsync(CancellationToken cancellationToken = default) => _board.PauseAsync(cancellationToken);

    /// <summary>Presses the reset button.</summary>
    public Task ResetAsync(CancellationToken cancellationToken = default) => _board.ResetAsync(cancellationToken);

    /// <inheritdoc cref="BoardMonitor.SetButtonAsync"/>
    public Task SetButtonAsync(int button, bool pressed, CancellationToken cancellationToken = default) => _board.SetButtonAsync(button, pressed, cancellationToken);

    /// <summary>Sets the temperature at a sensor, from now on.</summary>
    /// <param name="sensor">The <see cref="BusDevice.Id"/> of a temperature sensor among <see cref="MachineOptions.BusDevices"/>.</param>
    /// <param name="millidegrees">Thousandths of a degree Celsius; -128 000 to 127 999.</param>
    /// <param name="cancellationToken">Gives up the wait for the answer.</param>
    /// <exception cref="EmulationException">There is no such sensor, the temperature is out of its range, or QEMU has ended.</exception>
    public Task SetTemperatureAsync(string sensor, int millidegrees, CancellationToken cancellationToken = default) => ExecuteAsync(
        "qom-set",
        new JsonObject { ["path"] = "/machine/peripheral/" + sensor, ["property"] = "temperature", ["value"] = millidegrees },
        cancellationToken);

    /// <inheritdoc cref="BoardMonitor.ReadClockAsync"/>
    public Task<TimeSpan?> ReadClockAsync(CancellationToken cancellationToken = default) => _board.ReadClockAsync(cancellationToken);

    /// <inheritdoc cref="BoardMonitor.ReadWordAsync"/>
    public Task<uint> ReadWordAsync(uint address, CancellationToken cancellationToken = default) => _board.ReadWordAsync(address, cancellationToken);

    /// <inheritdoc cref="BoardMonitor.ReadWordsAsync"/>
    public Task<uint[]> ReadWordsAsync(uint address, int count, CancellationToken cancellationToken = default) => _board.ReadWordsAsync(address, count, cancellationToken);

    /// <summary>Writes one 32-bit word at a physical address; device registers, the core's own included, are written as the core would write them.</summary>
    /// <exception cref="InvalidOperationException"><see cref="MachineOptions.OpenTestPort"/> was not set.</exception>
    /// <exception cref="EmulationException">QEMU has ended.</exception>
    public Task WriteWordAsync(uint address, uint value, CancellationToken cancellationToken = default) =>
        (_testPort ?? throw WithoutTestPort()).ExecuteAsync(
            string.Create(CultureInfo.InvariantCulture, $"writel 0x{address:x} 0x{value:x}"), cancellationToken);

    /// <inheritdoc cref="BoardMonitor.ReadMemoryAsync"/>
    public Task<byte[]> ReadMemoryAsync(MemoryRange range, CancellationToken cancellationToken = default) => _board.ReadMemoryAsync(range, cancellationToken);

    /// <inheritdoc cref="BoardMonitor.ReadRegistersAsync"/>
    public Task<CoreRegisters> ReadRegistersAsync(CancellationToken cancellationToken = default) => _board.ReadRegistersAsync(cancellationToken);

    /// <inheritdoc cref="BoardMonitor.ReadScreenAsync"/>
    public Task<byte[]> ReadScreenAsync(CancellationToken cancellationToken = default) => _board.ReadScreenAsync(cancellationToken);

    /// <summary>Ends the emulation and waits until everything the board has sent is received and passed on. Further calls do nothing.</summary>
    /// <param name="hurry">Once cancelled, the wait for what is passed on lasts ten more seconds at most: its receiver may have stopped to read.</param>
    public async Task StopAsync(CancellationToken hurry = default)
    {
        if (_ended)
        {
            return;
        }

        _ended = true;
        try
        {
            // Stopped first: what the board has sent by now is in the socket, and nothing follows it.
            using CancellationTokenSource limit = new(s_stopLimit);
            await _monitor.ExecuteAsync("stop", null, limit.Token).ConfigureAwait(false);
            if (_afterLastInstruction is { } look)
            {
                await look(this).ConfigureAwait(false);
            }

            await _monitor.ExecuteAsync("quit", null, limit.Token).ConfigureAwait(false);
        }
        catch (Exception e) when (e is EmulationException or OperationCanceledException)
        {
            // QEMU ends before it has answered "quit", or hangs; both are settled below.
        }

        if (await Task.WhenAny(_process.Exited, Task.Delay(s_stopLimit)).ConfigureAwait(false) != _process.Exited)
        {
            _process.Kill();
            await _process.Exited.ConfigureAwait(false);
        }

        if (await Task.WhenAny(Serial.Closed, Task.Delay(Timeout.Infinite, hurry)).ConfigureAwait(false) != Serial.Closed)
        {
            await Task.WhenAny(Serial.Closed, Task.Delay(s_stopLimit, CancellationToken.None)).ConfigureAwait(false);
        }
    }

    /// <summary>Ends the emulation at once, as if power went, and waits until what it had sent is received.</summary>
    public async Task CutPowerAsync()
    {
        _ended = true;
        _process.Kill();
        await _process.Exited.ConfigureAwait(false);
        await Task.WhenAny(Serial.Closed, Task.Delay(s_stopLimit)).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await StopAsync(new CancellationToken(canceled: true)).ConfigureAwait(false);
        await _monitor.DisposeAsync().ConfigureAwait(false);
        if (_testPort is not null)
        {
            await _testPort.DisposeAsync().ConfigureAwait(false);
        }

        if (_network is not null)
        {
            await _network.CloseAsync().ConfigureAwait(false);
        }

        foreach (Socket line in _lineSockets)
        {
            line.Dispose();
        }

        _serialSocket.Dispose();
        _process.Dispose();
        _folder.Dispose();
    }

    /// <summary>One line that says how QEMU ended, and what it said about it.</summary>
    public string DescribeExit() => _process.DescribeExit();

    private static InvalidOperationException WithoutTestPort() => new("the machine was started without its test port");

    private void OnReset()
    {
        if (_pins is not null)
        {
            // Not waited for: whoever asked for the reset may be on this thread. A failure means that the emulation has ended.
            _ = _pins.ReleaseButtonsAsync(CancellationToken.None).ContinueWith(
                task => _ = task.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
        }
    }

    private static void WriteApplicationFlash(MachineOptions options, EmulationFolder folder)
    {
        if (options.ApplicationFlash.IsEmpty)
        {
            return;
        }

        MemoryRange range = options.Board.ApplicationFlash;
        if (options.ApplicationFlash.Length > range.Length)
        {
            throw new EmulationException(
                $"the applications need {options.ApplicationFlash.Length} bytes of flash, {options.Board.Name} has {range.Length} for them; choose fewer applications");
        }

        byte[] flash = new byte[range.Length];
        options.ApplicationFlash.Span.CopyTo(flash);
        flash.AsSpan(options.ApplicationFlash.Length).Fill(0xFF);
        File.WriteAllBytes(folder.ApplicationFlashFile, flash);
    }

    private async Task<JsonNode?> ExecuteAsync(string command, JsonObject? arguments, CancellationToken cancellationToken)
    {
        try
        {
            return await _monitor.ExecuteAsync(command, arguments, cancellationToken).ConfigureAwait(false);
        }
        catch (EmulationException e)
        {
            // The connection closes a moment before the process has ended and its last words, which say why, have been read.
            if (_monitor.IsClosed)
            {
                await Task.WhenAny(_process.Exited, Task.Delay(s_stopLimit, cancellationToken)).ConfigureAwait(false);
            }

            if (_process.Exited.IsCompleted)
            {
                throw new EmulationException(_process.DescribeExit(), e);
            }

            throw;
        }
    }
}
