// SPDX-License-Identifier: Apache-2.0 OR MIT
using Tock.Emulation.Boards;

namespace Tock.Web.Boards;

/// <summary>A running board as the page needs it; a seam for tests.</summary>
public interface IBoardLink
{
    /// <summary>The board.</summary>
    BoardDescription Board { get; }

    /// <summary>Completes when the board has ended.</summary>
    Task Ended { get; }

    /// <summary>Raised when the board was reset.</summary>
    event Action? WasReset;

    /// <summary>Begins to pass on what the board has written so far, and then what it writes; once.</summary>
    /// <param name="sink">Called in order from one thread at a time.</param>
    void Listen(Action<ReadOnlyMemory<byte>> sink);

    /// <summary>Types on the console.</summary>
    /// <param name="bytes">What is typed.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task TypeAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken);

    /// <summary>Copies memory.</summary>
    /// <param name="range">Which.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<byte[]> ReadMemoryAsync(MemoryRange range, CancellationToken cancellationToken);

    /// <summary>Reads a register of a device.</summary>
    /// <param name="address">Its address.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<uint> ReadWordAsync(uint address, CancellationToken cancellationToken);

    /// <summary>The board's own time; null before its kernel has started the clock.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    Task<TimeSpan?> ReadClockAsync(CancellationToken cancellationToken);

    /// <summary>Takes a picture of the display, as a binary PPM file.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    Task<byte[]> ReadScreenAsync(CancellationToken cancellationToken);

    /// <summary>Presses a button, or lets it go.</summary>
    /// <param name="button">Its place among those of the board.</param>
    /// <param name="pressed">Whether it is pressed from now on.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task SetButtonAsync(int button, bool pressed, CancellationToken cancellationToken);

    /// <summary>Presses the reset button.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    Task ResetAsync(CancellationToken cancellationToken);
}
