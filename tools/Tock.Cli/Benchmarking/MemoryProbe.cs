// SPDX-License-Identifier: Apache-2.0 OR MIT
using Tock.Emulation;
using Tock.Emulation.Boards;
using Tock.Observation.Memory;
using Tock.Tbf.Elf;

namespace Tock.Cli.Benchmarking;

/// <summary>Finds out what a kernel takes of the memory: from its ELF file, and from the memory of a board that runs it.</summary>
public static class MemoryProbe
{
    /// <summary>The application that uses each driver, says what that took, and leaves marks in its memory.</summary>
    public const string Application = "bench-grants";

    // The last that it says; a kernel that reports a fault of it instead is waited for in vain.
    private const string LastWords = "LowLevelDebug: App 0x";
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(10);

    /// <summary>Runs a board with <see cref="Application"/> and looks at it.</summary>
    /// <param name="board">The board.</param>
    /// <param name="kernelElf">Path of its kernel's ELF file.</param>
    /// <param name="applications">What the application flash holds.</param>
    /// <param name="stop">Ends the run early.</param>
    /// <exception cref="ToolException">The board cannot be started, or its memory is not understood.</exception>
    public static async Task<MemoryUse> RunAsync(BoardDescription board, string kernelElf, ReadOnlyMemory<byte> applications, CancellationToken stop)
    {
        MachineOptions options = new()
        {
            Board = board,
            KernelElf = kernelElf,
            ApplicationFlash = applications,
            Timing = BoardTiming.Deterministic(0),
        };
        try
        {
            await using Machine machine = await Machine.StartAsync(options, cancellationToken: stop).ConfigureAwait(false);
            await machine.WaitForTextAsync(LastWords, s_limit, cancellationToken: stop).ConfigureAwait(false);
            await machine.PauseAsync(stop).ConfigureAwait(false);
            MemoryImage memory = new(
                (board.Flash, await machine.ReadMemoryAsync(board.Flash, stop).ConfigureAwait(false)),
                (board.Ram, await machine.ReadMemoryAsync(board.Ram, stop).ConfigureAwait(false)));
            IReadOnlyList<ElfSymbol> symbols = ElfImage.Read(File.ReadAllBytes(kernelElf)).GetSymbols();
            return new MemoryUse(
                KernelMemory.Read(kernelElf, board),
                KernelArena.Read(memory, symbols),
                ProcessMemory.Read(machine.Serial.ReceivedText(), memory));
        }
        catch (EmulationException e)
        {
            throw new ToolException(e.Message, $"look at tests/benchmarks/{Application}");
        }
    }
}
