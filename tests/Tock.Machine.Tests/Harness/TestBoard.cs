// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Emulation;
using Tock.Emulation.Boards;
using Tock.Tbf;
using Tock.Tbf.Elf;
using Tock.Tbf.Flash;

namespace Tock.Machine.Tests.Harness;

/// <summary>Boards with chosen applications.</summary>
internal static class TestBoard
{
    /// <summary>About what the real part executes; idle time passes at once.</summary>
    internal static BoardTiming Timing { get; } = BoardTiming.Deterministic(6);

    /// <summary>The board.</summary>
    internal static BoardDescription Description => BoardCatalog.Lm3s6965evb;

    /// <summary>Path of the kernel.</summary>
    internal static string KernelElf => Description.KernelElf(TestTree.Root, "Release");

    /// <summary>Starts a board that holds these applications in this order.</summary>
    internal static Task<Emulation.Machine> StartAsync(params byte[][] applications) => StartAsync(Options(applications));

    /// <summary>Starts a board.</summary>
    internal static Task<Emulation.Machine> StartAsync(MachineOptions options) => Emulation.Machine.StartAsync(options);

    /// <summary>Options for a board that holds these applications in this order.</summary>
    internal static MachineOptions Options(IEnumerable<byte[]> applications, BoardTiming? timing = null, bool gdb = false, params string[] extra) =>
        OptionsFor([.. applications.Select(application => FlashEntry.FromTbf(TbfReader.Read(application)))], timing, gdb, extra);

    /// <summary>Options for a test board of tests/machine/boards, or the board itself without a name.</summary>
    internal static MachineOptions Options(string testBoard, params byte[][] applications) => Options(applications) with
    {
        KernelElf = testBoard.Length == 0 ? KernelElf : Path.Combine(TestTree.Root, "artifacts", "bin", testBoard, "release", testBoard + ".elf"),
    };

    /// <summary>Options for another board than <see cref="Description"/>, with these applications in this order.</summary>
    internal static MachineOptions OptionsOn(BoardDescription board, params byte[][] applications)
    {
        FlashEntry[] entries = [.. applications.Select(application => FlashEntry.FromTbf(TbfReader.Read(application)))];
        return new MachineOptions
        {
            Board = board,
            KernelElf = board.KernelElf(TestTree.Root, "Release"),
            ApplicationFlash = Install(board, entries).Bytes,
            Timing = Timing,
        };
    }

    /// <summary>Options for a board with flash contents that need not be well-formed.</summary>
    internal static MachineOptions OptionsFor(IReadOnlyList<FlashEntry> entries, BoardTiming? timing = null, bool gdb = false, params string[] extra)
    {
        return new MachineOptions
        {
            Board = Description,
            KernelElf = KernelElf,
            ApplicationFlash = Install(Description, entries).Bytes,
            Timing = timing ?? Timing,
            OpenGdbStub = gdb,
            ExtraArguments = extra,
        };
    }

    /// <summary>Places entries on a board, in their order.</summary>
    internal static FlashImage Install(BoardDescription board, IReadOnlyList<FlashEntry> entries) => FlashImage.Build(
        new FlashArea(board.ApplicationFlash.Start, board.ApplicationFlash.Length),
        RamArea.OfKernel(ElfImage.Read(File.ReadAllBytes(board.KernelElf(TestTree.Root, "Release"))))!.Value,
        entries,
        FlashOrder.AsGiven);
}
