// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Globalization;

namespace Tock.Emulation;

/// <summary>How the emulated board's time passes.</summary>
public sealed class BoardTiming
{
    private BoardTiming(string instructionCounter, int beatMicroseconds)
    {
        InstructionCounterArgument = instructionCounter;
        BeatMicroseconds = beatMicroseconds;
    }

    /// <summary>
    /// One instruction takes 64 ns of board time (15.6 million a second, about what the real part does), and board time never runs ahead of the wall clock.
    /// On a slow host the board is slow as a whole: it still executes as much in each of its own seconds.
    /// </summary>
    public static BoardTiming Paced { get; } = new("shift=6,sleep=on,align=on", 2000);

    /// <summary>
    /// Deterministic: each instruction takes 2^<paramref name="shift"/> ns, and an idle board jumps to its next timer event. Board time runs faster
    /// than the wall clock (some twenty times when idle), so that a look at the board after a span of board time comes tens of milliseconds late;
    /// everything up to a text on the serial line is reproducible.
    /// </summary>
    /// <param name="shift">0 (1 ns an instruction) to 10.</param>
    public static BoardTiming Deterministic(int shift)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(shift);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(shift, 10);
        return new BoardTiming(string.Create(CultureInfo.InvariantCulture, $"shift={shift},sleep=off,align=off"), 1000);
    }

    /// <summary>
    /// As <see cref="Deterministic"/> at 64 ns an instruction, for hours of board time in which the board mostly sleeps: what is looked at
    /// from outside while it sleeps is up to a tenth of a second old.
    /// </summary>
    public static BoardTiming DeterministicAsleep { get; } = new("shift=6,sleep=off,align=off", 100_000);

    /// <summary>Value of QEMU's <c>-icount</c> option.</summary>
    internal string InstructionCounterArgument { get; }

    /// <summary>
    /// While the core sleeps, QEMU moves the counted time only from one timer event to the next, so that the clock of a board that waits for
    /// nothing would stand still for whoever reads it. An event at this interval, which the board does not see, keeps it moving.
    /// </summary>
    internal int BeatMicroseconds { get; }
}
