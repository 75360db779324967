// SPDX-License-Identifier: Apache-2.0 OR MIT
using Tock.Emulation.Boards;
using Tock.Tbf.Flash;

namespace Tock.Cli.Building;

/// <summary>Lays Tock binaries out in a board's application flash.</summary>
public static class ApplicationFlash
{
    /// <summary>In the given order when they fit so; else the largest first, which wastes least.</summary>
    /// <param name="board">The board.</param>
    /// <param name="binaries">The binaries.</param>
    /// <param name="warn">Told when the order had to be changed.</param>
    /// <exception cref="ToolException">They do not fit.</exception>
    public static FlashImage Build(BoardDescription board, IReadOnlyList<BinaryFile> binaries, Action<string> warn)
    {
        FlashArea area = new(board.ApplicationFlash.Start, board.ApplicationFlash.Length);
        FlashEntry[] entries = [.. binaries.Select(binary => FlashEntry.FromTbf(binary.Contents))];
        try
        {
            return FlashImage.Build(area, entries, FlashOrder.AsGiven);
        }
        catch (FlashException)
        {
            // The gaps that alignment forces between them may be what does not fit.
        }

        try
        {
            FlashImage image = FlashImage.Build(area, entries, FlashOrder.LargestFirst);
            warn("the applications do not fit in the given order; they are placed largest first");
            return image;
        }
        catch (FlashException e)
        {
            throw new ToolException(e.Message, "leave applications out, or give others with --app or --tbf");
        }
    }
}
