// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Diagnostics;
using Tock.Emulation.Boards;
using Tock.Observation;
using Tock.Observation.Kernels;
using Tock.Observation.Memory;
using Tock.Web.Boards;

namespace Tock.Web.Watching;

/// <summary>Reads a board's memory again and again, as little of it as shows all that is in use.</summary>
public sealed class MemoryWatcher
{
    // Read as a whole: all of the RAM of a small board, and at first the start of that of a large one.
    private const uint FirstReading = 128 * 1024;
    private const uint Step = 16 * 1024;

    // Applications can be loaded and taken out while the board runs, which is also seen at once among the processes.
    private static readonly TimeSpan s_flashAge = TimeSpan.FromSeconds(2);

    private readonly IBoardLink _link;
    private readonly KernelLayout _layout;
    private readonly KernelReader _reader;
    private byte[] _flash = [];
    private long _flashReadAt;
    private (uint, uint)[] _images = [];
    private uint _ramLength;

    /// <summary>Creates it for a board.</summary>
    /// <param name="link">The board.</param>
    /// <param name="layout">What its kernel's image says.</param>
    public MemoryWatcher(IBoardLink link, KernelLayout layout)
    {
        ArgumentNullException.ThrowIfNull(link);
        _link = link;
        _layout = layout;
        _reader = new KernelReader(layout);
        _ramLength = Math.Min(link.Board.Ram.Length, FirstReading);
    }

    /// <summary>Reads the memory.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Null if it contradicts itself: the board went on while it was read.</returns>
    /// <exception cref="Emulation.EmulationException">The board has ended.</exception>
    public async Task<MemorySnapshot?> ReadAsync(CancellationToken cancellationToken)
    {
        BoardDescription board = _link.Board;
        if (_flash.Length == 0 || Stopwatch.GetElapsedTime(_flashReadAt) > s_flashAge)
        {
            await ReadFlashAsync(cancellationToken).ConfigureAwait(false);
        }

        MemoryRange part = board.Ram with { Length = _ramLength };
        byte[] ram = await _link.ReadMemoryAsync(part, cancellationToken).ConfigureAwait(false);
        MemoryImage image = new([.. _layout.ReadOnly, (board.ApplicationFlash, _flash), (part, ram)]);
        try
        {
            KernelState state = _reader.Read(image);
            await FollowAsync(state, cancellationToken).ConfigureAwait(false);
            return new MemorySnapshot(
                image, state, RamMap.Divide(board.Ram, _layout, state), FlashMap.Divide(board.Flash, _layout, board.ApplicationFlash, _flash));
        }
        catch (ObservationException)
        {
            return null;
        }
    }

    // Next time more is read if a process is beyond it, and flash again if there are other processes.
    private async Task FollowAsync(KernelState state, CancellationToken cancellationToken)
    {
        MemoryRange ram = _link.Board.Ram;
        if (state.Processes.Any(process => process.Block is null && process.State is not ("Faulted" or "Terminated")))
        {
            _ramLength = Math.Min(ram.Length, _ramLength + Step);
        }

        (uint, uint)[] images = [.. state.Processes.Select(process => (process.FlashStart, process.FlashEnd))];
        if (!images.SequenceEqual(_images))
        {
            _images = images;
            await ReadFlashAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task ReadFlashAsync(CancellationToken cancellationToken)
    {
        _flash = await _link.ReadMemoryAsync(_link.Board.ApplicationFlash, cancellationToken).ConfigureAwait(false);
        _flashReadAt = Stopwatch.GetTimestamp();
    }
}
