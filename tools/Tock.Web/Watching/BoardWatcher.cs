// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Collections.Concurrent;
using Tock.Emulation;
using Tock.Emulation.Boards;
using Tock.Observation.Faults;
using Tock.Observation.Kernels;
using Tock.Web.Boards;

namespace Tock.Web.Watching;

/// <summary>Looks at a board as often as a person can follow, while a page is open, and keeps what it has written on its console all the time.</summary>
public sealed class BoardWatcher
{
    // 25 looks a second; the display, which is most of the work, at every third.
    private static readonly TimeSpan s_interval = TimeSpan.FromMilliseconds(40);
    private const int LooksPerPicture = 3;

    // So long after the emulator it is seen at the latest that the board has ended.
    private static readonly TimeSpan s_pauseAfterTrouble = TimeSpan.FromSeconds(1);

    // As a patient person types: pieces below the 16 bytes of a UART's receive FIFO.
    private const int TypedPiece = 4;
    private static readonly TimeSpan s_typingGap = TimeSpan.FromMilliseconds(5);

    private readonly IBoardLink _link;
    private readonly MemoryWatcher? _memory;
    private readonly FaultLog _faults;
    private readonly ConsoleListener _listener;
    private readonly ConcurrentQueue<ReportedFault> _reported = new();
    private readonly SemaphoreSlim _typing = new(1, 1);
    private readonly SemaphoreSlim _wanted = new(0);
    private volatile bool _wasReset;
    private int _pages;

    /// <summary>Creates it for a board.</summary>
    /// <param name="link">The board.</param>
    /// <param name="layout">What its kernel's image says; null if that is not known, and its memory means nothing then.</param>
    /// <param name="source">Finds source lines of faults.</param>
    /// <param name="consoleToken">The token with which the board is asked who writes what.</param>
    public BoardWatcher(IBoardLink link, KernelLayout? layout, FaultSource source, string consoleToken)
    {
        ArgumentNullException.ThrowIfNull(link);
        _link = link;
        _memory = layout is null ? null : new MemoryWatcher(link, layout);
        _faults = new FaultLog(source);
        _listener = new ConsoleListener(link, consoleToken);
        _listener.Written += View.Touch;
        _listener.FaultReported += fault =>
        {
            _reported.Enqueue(fault);
            _wanted.Release();
        };
        Buttons = new ButtonPresser(link);
        link.WasReset += () => _wasReset = true;
        View.Show("board", Describe(link.Board, layout is not null));
        View.Show("faults", Array.Empty<object>());
    }

    /// <summary>What there is to see.</summary>
    public BoardView View { get; } = new();

    /// <summary>What was written on the consoles.</summary>
    public ConsoleSet Consoles => _listener.Consoles;

    /// <summary>The buttons.</summary>
    public ButtonPresser Buttons { get; }

    /// <summary>The board.</summary>
    public BoardDescription Board => _link.Board;

    /// <summary>A page has been opened: dispose the result when it is closed.</summary>
    public IDisposable Open()
    {
        Interlocked.Increment(ref _pages);
        _wanted.Release();
        return new OpenPage(this);
    }

    /// <summary>Presses the reset button.</summary>
    public Task ResetAsync() => _link.ResetAsync(CancellationToken.None);

    /// <summary>Types on a console.</summary>
    /// <param name="bytes">What is typed.</param>
    /// <param name="cancellationToken">Gives up: a board that does not read takes no text.</param>
    public async Task TypeAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        await _typing.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            while (!bytes.IsEmpty)
            {
                int count = Math.Min(bytes.Length, TypedPiece);
                await _link.TypeAsync(bytes[..count], cancellationToken).ConfigureAwait(false);
                bytes = bytes[count..];
                await Task.Delay(s_typingGap, cancellationToken).ConfigureAwait(false);
            }
        }
        finally
        {
            _typing.Release();
        }
    }

    /// <summary>Watches until the board has ended, or is told to stop.</summary>
    /// <param name="cancellationToken">Stops.</param>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using CancellationTokenSource end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task listening = _listener.RunAsync(end.Token);
        try
        {
            for (int look = 0; !_link.Ended.IsCompleted; look++)
            {
                if (Volatile.Read(ref _pages) == 0 && _reported.IsEmpty)
                {
                    await Task.WhenAny(_wanted.WaitAsync(cancellationToken), _link.Ended).ConfigureAwait(false);
                    cancellationToken.ThrowIfCancellationRequested();
                    look = 0;
                }

                Task pause = Task.Delay(s_interval, cancellationToken);
                await TryLookAsync(look % LooksPerPicture == 0, cancellationToken).ConfigureAwait(false);
                await pause.ConfigureAwait(false);
            }
        }
        finally
        {
            View.Show("state", new { seconds = (double?)null, hasEnded = true });
            await end.CancelAsync().ConfigureAwait(false);
            await listening.ConfigureAwait(false);
        }
    }

    private static object Describe(BoardDescription board, bool hasMemory) => new
    {
        name = board.Name,
        summary = board.Summary,
        buttons = board.Buttons.Select(button => button.Name),
        leds = board.Leds.Count,
        hasDisplay = board.HasDisplay,
        hasMemory,
    };

    // A look can fail while the board goes on: where the emulator writes what is read there may be no room.
    private async Task TryLookAsync(bool isPictureDue, CancellationToken cancellationToken)
    {
        try
        {
            await LookAsync(isPictureDue, cancellationToken).ConfigureAwait(false);
            View.Show("trouble", string.Empty);
        }
        catch (Exception e) when (e is EmulationException or IOException or FormatException)
        {
            await Task.WhenAny(_link.Ended, Task.Delay(s_pauseAfterTrouble, cancellationToken)).ConfigureAwait(false);
            if (!_link.Ended.IsCompleted)
            {
                View.Show("trouble", $"The board cannot be looked at: {e.Message}");
            }
        }
    }

    private async Task LookAsync(bool isPictureDue, CancellationToken cancellationToken)
    {
        if (_wasReset)
        {
            _wasReset = false;
            _faults.BoardWasReset();
            View.Show("faults", _faults.Entries);
        }

        TimeSpan? time = await _link.ReadClockAsync(cancellationToken).ConfigureAwait(false);
        // In tenths: more would be a message at each look.
        View.Show("state", new { seconds = time is { } now ? Math.Floor(now.TotalSeconds * 10) / 10 : (double?)null, hasEnded = false });
        await LookAtPinsAsync(cancellationToken).ConfigureAwait(false);
        MemorySnapshot? snapshot = _memory is null ? null : await _memory.ReadAsync(cancellationToken).ConfigureAwait(false);
        if (snapshot is not null)
        {
            View.Show("memory", MemoryPart.Create(_link.Board, snapshot));
        }

        bool hasFaults = false;
        while (_reported.TryDequeue(out ReportedFault? fault))
        {
            await _faults.AddAsync(fault, snapshot, time).ConfigureAwait(false);
            hasFaults = true;
        }

        if (hasFaults)
        {
            View.Show("faults", _faults.Entries);
        }

        if (isPictureDue && _link.Board.HasDisplay)
        {
            DisplayPicture picture = DisplayPicture.Read(await _link.ReadScreenAsync(cancellationToken).ConfigureAwait(false));
            View.Show("display", new { width = picture.Width, height = picture.Height, pixels = Convert.ToBase64String(picture.Pixels) });
        }
    }

    private async Task LookAtPinsAsync(CancellationToken cancellationToken)
    {
        Dictionary<uint, uint> registers = [];
        foreach (uint address in _link.Board.Leds.Select(led => led.Address).Distinct())
        {
            registers[address] = await _link.ReadWordAsync(address, cancellationToken).ConfigureAwait(false);
        }

        View.Show("pins", new { leds = _link.Board.Leds.Select(led => (registers[led.Address] >> led.Bit & 1) != 0), buttons = Buttons.Pressed });
    }

    private sealed class OpenPage(BoardWatcher watcher) : IDisposable
    {
        private BoardWatcher? _watcher = watcher;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _watcher, null) is { } watcher)
            {
                Interlocked.Decrement(ref watcher._pages);
            }
        }
    }
}
