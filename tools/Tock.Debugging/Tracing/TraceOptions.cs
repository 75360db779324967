// SPDX-License-Identifier: Apache-2.0 OR MIT
using Tock.Emulation.Boards;

namespace Tock.Debugging.Tracing;

/// <summary>What a trace must know of a board.</summary>
/// <param name="ApplicationFlash">Where its applications lie.</param>
/// <param name="Clock">Its clock.</param>
public sealed record TraceOptions(MemoryRange ApplicationFlash, ClockRegister Clock)
{
    /// <summary>How much of the board's time is traced, from the start of its clock or from now on; null for no end.</summary>
    public TimeSpan? Duration { get; init; }

    /// <summary>Options for a board.</summary>
    public static TraceOptions For(BoardDescription board)
    {
        ArgumentNullException.ThrowIfNull(board);
        return new TraceOptions(board.ApplicationFlash, board.Clock);
    }
}
