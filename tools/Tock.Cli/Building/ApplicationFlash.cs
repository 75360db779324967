// SPDX-License-Identifier: Apache-2.0 OR MIT
using Tock.Emulation.Boards;
using Tock.Tbf;
using Tock.Tbf.Elf;
using Tock.Tbf.Flash;

namespace Tock.Cli.Building;

/// <summary>Lays Tock binaries out in a board's application flash.</summary>
public static class ApplicationFlash
{
    /// <summary>The code of the message that there is not so much RAM.</summary>
    public const string RamCode = "TOCK0612";

    /// <summary>In the given order when they fit so; else the largest first, which wastes least.</summary>
    /// <param name="board">The board.</param>
    /// <param name="binaries">The binaries.</param>
    /// <param name="warn">Told when the order had to be changed.</param>
    /// <param name="kernelElf">The kernel's image, which says what RAM it leaves to them; it need not have been built yet.</param>
    /// <exception cref="ToolException">They do not fit.</exception>
    public static FlashImage Build(BoardDescription board, IReadOnlyList<BinaryFile> binaries, Action<string> warn, string? kernelElf = null)
    {
        FlashArea area = new(board.ApplicationFlash.Start, board.ApplicationFlash.Length);
        RamArea ram = RamOf(board, kernelElf);
        FlashEntry[] entries = [.. binaries.Select(EntryOf)];
        try
        {
            return FlashImage.Build(area, ram, entries, FlashOrder.AsGiven);
        }
        catch (FlashException)
        {
            // The gaps that alignment forces between them may be what does not fit.
        }

        try
        {
            FlashImage image = FlashImage.Build(area, ram, entries, FlashOrder.LargestFirst);
            warn("the applications do not fit in the given order; they are placed largest first");
            return image;
        }
        catch (RamException e)
        {
            throw new ToolException(
                e.Message, "lower TockStackSize, TockAppHeapSize or TockKernelHeapSize in its project, leave other applications out, or choose a board with more RAM with --board")
            {
                Code = RamCode,
            };
        }
        catch (FlashException e)
        {
            throw new ToolException(e.Message, "make it smaller, leave other applications out, or choose a board with more flash with --board")
            {
                Code = "TOCK0611",
            };
        }
    }

    /// <summary>The RAM that processes get on a board: what its kernel leaves, or all if that has not been built.</summary>
    /// <param name="board">The board.</param>
    /// <param name="kernelElf">The kernel's image.</param>
    public static RamArea RamOf(BoardDescription board, string? kernelElf)
    {
        RamArea? left = File.Exists(kernelElf) ? RamArea.OfKernel(ElfImage.Read(File.ReadAllBytes(kernelElf))) : null;
        return left ?? new RamArea(board.Ram.Start, board.Ram.Length);
    }

    private static FlashEntry EntryOf(BinaryFile binary)
    {
        try
        {
            return FlashEntry.FromTbf(binary.Contents);
        }
        catch (TbfException e)
        {
            throw new ToolException($"{binary.Path} cannot be placed: {e.Message}");
        }
    }
}
