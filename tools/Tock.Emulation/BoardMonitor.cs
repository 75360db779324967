// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Globalization;
using System.Text.Json.Nodes;
using Tock.Emulation.Boards;

namespace Tock.Emulation;

/// <summary>A running board as its emulator's monitor shows it: clock, memory, registers, display, and what can be pressed.</summary>
public sealed class BoardMonitor
{
    private readonly Func<string, JsonObject?, CancellationToken, Task<JsonNode?>> _execute;
    private readonly string _folder;
    private readonly BoardClock _clock;
    private volatile int _resets;
    private int _resetsCounted;

    /// <summary>Looks through a monitor of its own.</summary>
    /// <param name="board">The board.</param>
    /// <param name="client">The connection; owned by the caller.</param>
    /// <param name="folder">Where the emulator writes what is read in large pieces; nobody else may look into it.</param>
    public BoardMonitor(BoardDescription board, QmpClient client, string folder)
        : this(board, client, folder, client.ExecuteAsync)
    {
    }

    internal BoardMonitor(BoardDescription board, QmpClient client, string folder, Func<string, JsonObject?, CancellationToken, Task<JsonNode?>> execute)
    {
        Board = board;
        _folder = folder;
        _execute = execute;
        _clock = new BoardClock(board.Clock.FrequencyHz);
        client.EventReceived += OnEvent;
    }

    /// <summary>Raised on a background thread when the board was reset.</summary>
    public event Action? WasReset;

    /// <summary>The board.</summary>
    public BoardDescription Board { get; }

    /// <summary>Lets a stopped board run.</summary>
    public Task ResumeAsync(CancellationToken cancellationToken = default) => _execute("cont", null, cancellationToken);

    /// <summary>Stops the board between two instructions; its time stands still.</summary>
    public Task PauseAsync(CancellationToken cancellationToken = default) => _execute("stop", null, cancellationToken);

    /// <summary>Presses the reset button.</summary>
    public Task ResetAsync(CancellationToken cancellationToken = default) => _execute("system_reset", null, cancellationToken);

    /// <summary>Presses a button, or lets it go. The board must be running: a stopped one takes no notice.</summary>
    /// <param name="button">Its place in <see cref="BoardDescription.Buttons"/>.</param>
    /// <param name="pressed">Whether it is pressed from now on.</param>
    /// <param name="cancellationToken">Gives up the wait for the answer.</param>
    /// <exception cref="EmulationException">QEMU refused or has ended.</exception>
    public Task SetButtonAsync(int button, bool pressed, CancellationToken cancellationToken = default)
    {
        JsonObject key = new() { ["type"] = "qcode", ["data"] = Board.Buttons[button].Key };
        JsonObject change = new() { ["type"] = "key", ["data"] = new JsonObject { ["down"] = pressed, ["key"] = key } };
        return _execute("input-send-event", new JsonObject { ["events"] = new JsonArray(change) }, cancellationToken);
    }

    /// <summary>Reads the board's clock.</summary>
    /// <returns>Time since the kernel started the clock, or null while it has not.</returns>
    /// <exception cref="EmulationException">QEMU has ended.</exception>
    public async Task<TimeSpan?> ReadClockAsync(CancellationToken cancellationToken = default)
    {
        int resets;
        uint reading;
        do
        {
            // Of a reset that is told while the answer is under way it is not known whether the reading is from before or after.
            resets = _resets;
            reading = await ReadWordAsync(Board.Clock.Address, cancellationToken).ConfigureAwait(false);
        }
        while (resets != _resets);
        if (resets != _resetsCounted)
        {
            _resetsCounted = resets;
            _clock.BoardWasReset();
        }

        _clock.Observe(reading);
        return _clock.IsRunning || _clock.Ticks != 0 ? _clock.Elapsed : null;
    }

    /// <summary>Reads one 32-bit word at a physical address; device registers are read as the core would read them.</summary>
    public async Task<uint> ReadWordAsync(uint address, CancellationToken cancellationToken = default) =>
        (await ReadWordsAsync(address, 1, cancellationToken).ConfigureAwait(false))[0];

    /// <summary>Reads words from a physical address on.</summary>
    /// <param name="address">Address of the first word.</param>
    /// <param name="count">Number of words, at least 1.</param>
    /// <param name="cancellationToken">Gives up the wait for the answer.</param>
    /// <exception cref="EmulationException">Nothing is at the address, or QEMU has ended.</exception>
    public async Task<uint[]> ReadWordsAsync(uint address, int count, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        string command = string.Create(CultureInfo.InvariantCulture, $"xp /{count}wx 0x{address:x8}");
        uint[] words = MonitorText.ParseWords(await AskAsync(command, cancellationToken).ConfigureAwait(false));
        return words.Length == count ? words : throw new EmulationException($"the emulator returned {words.Length} of {count} words at 0x{address:x8}");
    }

    /// <summary>Copies physical memory (flash or RAM).</summary>
    /// <exception cref="EmulationException">QEMU refused or has ended.</exception>
    public Task<byte[]> ReadMemoryAsync(MemoryRange range, CancellationToken cancellationToken = default) =>
        ReadFileAsync("pmemsave", new JsonObject { ["val"] = range.Start, ["size"] = range.Length }, cancellationToken);

    /// <summary>Reads the core's registers; pause the board first where they must fit together with memory.</summary>
    public async Task<CoreRegisters> ReadRegistersAsync(CancellationToken cancellationToken = default) =>
        MonitorText.ParseRegisters(await AskAsync("info registers", cancellationToken).ConfigureAwait(false));

    /// <summary>Takes a picture of the board's display.</summary>
    /// <returns>The picture as a binary PPM file (P6).</returns>
    public Task<byte[]> ReadScreenAsync(CancellationToken cancellationToken = default) => ReadFileAsync("screendump", new JsonObject(), cancellationToken);

    private void OnEvent(string name)
    {
        if (name == "RESET")
        {
            _resets++;
            WasReset?.Invoke();
        }
    }

    // The emulator writes files only; it has closed this one when it answers.
    private async Task<byte[]> ReadFileAsync(string command, JsonObject arguments, CancellationToken cancellationToken)
    {
        string file = Path.Combine(_folder, Path.GetRandomFileName());
        arguments["filename"] = file;
        try
        {
            await _execute(command, arguments, cancellationToken).ConfigureAwait(false);
            return await File.ReadAllBytesAsync(file, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private async Task<string> AskAsync(string commandLine, CancellationToken cancellationToken)
    {
        JsonNode? text = await _execute("human-monitor-command", new JsonObject { ["command-line"] = commandLine }, cancellationToken).ConfigureAwait(false);
        return text?.GetValue<string>() ?? string.Empty;
    }
}
