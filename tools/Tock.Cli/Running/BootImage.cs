// SPDX-License-Identifier: Apache-2.0 OR MIT
using Tock.Cli.Building;
using Tock.Cli.Commands;
using Tock.Emulation.Boards;
using Tock.Tbf;
using Tock.Tbf.Flash;

namespace Tock.Cli.Running;

/// <summary>What a board boots from.</summary>
/// <param name="KernelFile">The kernel's ELF file, or a file of the whole flash.</param>
/// <param name="ApplicationFlash">What applications lie in; nothing if that is in the file.</param>
/// <param name="KernelSymbols">The kernel's ELF file; null if that is not known.</param>
/// <param name="Kernel">Lines for people about the kernel.</param>
/// <param name="Applications">The applications.</param>
internal sealed record BootImage(
    string KernelFile,
    ReadOnlyMemory<byte> ApplicationFlash,
    string? KernelSymbols,
    IReadOnlyList<string> Kernel,
    IReadOnlyList<BootApplication> Applications)
{
    /// <summary>Lines for people: kernel and applications.</summary>
    internal IEnumerable<string> Description => [.. Kernel, .. Applications.Select(application => application.Describe())];

    /// <summary>A kernel and the applications that are laid out behind it.</summary>
    /// <exception cref="ToolException">They do not fit.</exception>
    internal static BootImage Compose(CommandContext context, RunRequest request, string kernel, IReadOnlyList<BinaryFile> binaries)
    {
        BoardDescription board = request.Board;
        FlashImage flash = Place(request, binaries, context.Console.Warn, kernel);
        KernelSize size = KernelSize.Read(kernel, board);
        string[] description =
        [
            $"  kernel       {(board.BuiltKernel is null ? context.Repository.Relative(kernel) : Path.GetFileName(kernel))}",
            $"               {size.Flash} bytes of flash, {size.Ram} of RAM",
        ];
        return new BootImage(kernel, flash.Bytes, kernel, description, [.. flash.Placements.Select(placement => OfPlacement(placement, binaries))]);
    }

    /// <summary>Lays applications out; where they do not fit, the project that made them is named.</summary>
    /// <exception cref="ToolException">They do not fit.</exception>
    internal static FlashImage Place(RunRequest request, IReadOnlyList<BinaryFile> binaries, Action<string> warn, string? kernelElf = null)
    {
        try
        {
            return Building.ApplicationFlash.Build(request.Board, binaries, warn, kernelElf);
        }
        catch (ToolException e) when (request.Project is { } project)
        {
            throw new ToolException(e.Message, e.NextStep, e.ExitCode) { Code = e.Code, Place = e.Code == Building.ApplicationFlash.RamCode ? ProjectPlace.OfRam(project) : project };
        }
    }

    private static BootApplication OfPlacement(FlashPlacement placement, IReadOnlyList<BinaryFile> binaries)
    {
        string? source = binaries.FirstOrDefault(binary => binary.Contents.Name == placement.Entry.Name)?.Path;
        string? elf = source is null ? null : Path.ChangeExtension(source, ".elf");
        return new BootApplication(placement.Entry.Name, placement.Address, TbfReader.Read(placement.Bytes), placement.Entry.Size, File.Exists(elf) ? elf : null);
    }
}
