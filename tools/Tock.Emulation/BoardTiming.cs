// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Globalization;

namespace Tock.Emulation;

/// <summary>How the emulated board's time passes.</summary>
public sealed class BoardTiming
{
    private BoardTiming(string instructionCounter)
    {
        InstructionCounterArgument = instructionCounter;
    }

    /// <summary>
    /// One instruction takes 64 ns of board time (15.6 million a second, about what the real part does), and board time never runs ahead of the wall clock.
    /// On a slow host the board is slow as a whole: it still executes as much in each of its own seconds.
    /// </summary>
    public static BoardTiming Paced { get; } = new("shift=6,sleep=on,align=on");

    /// <summary>
    /// Deterministic: each instruction takes 2^<paramref name="shift"/> ns, and an idle board jumps to its next timer event. Board time runs many
    /// times faster than the wall clock (hundreds of seconds a second when idle), so that looking at the board after a span of board time is coarse;
    /// everything up to a text on the serial line is reproducible.
    /// </summary>
    /// <param name="shift">0 (1 ns an instruction) to 10.</param>
    public static BoardTiming Deterministic(int shift)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(shift);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(shift, 10);
        return new BoardTiming(string.Create(CultureInfo.InvariantCulture, $"shift={shift},sleep=off,align=off"));
    }

    /// <summary>Value of QEMU's <c>-icount</c> option.</summary>
    internal string InstructionCounterArgument { get; }
}
