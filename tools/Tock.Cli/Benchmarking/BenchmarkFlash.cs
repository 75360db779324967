// SPDX-License-Identifier: Apache-2.0 OR MIT
using Tock.Cli.Building;
using Tock.Emulation.Boards;
using Tock.Tbf;
using Tock.Tbf.Elf;
using Tock.Tbf.Flash;

namespace Tock.Cli.Benchmarking;

/// <summary>Application flash with benchmark applications, and where each of them lies in it.</summary>
/// <param name="Bytes">The flash.</param>
/// <param name="Applications">The applications, in the order they were given.</param>
public sealed record BenchmarkFlash(ReadOnlyMemory<byte> Bytes, IReadOnlyList<PlacedApplication> Applications)
{
    /// <summary>Lays out applications that have been built.</summary>
    public static BenchmarkFlash Of(BoardDescription board, Repository repository, string configuration, IReadOnlyList<Application> applications)
    {
        FlashImage flash = FlashImage.Build(
            new FlashArea(board.ApplicationFlash.Start, board.ApplicationFlash.Length),
            ApplicationFlash.RamOf(board, board.KernelElf(repository.Root, configuration)),
            [.. applications.Select(application => FlashEntry.FromTbf(BinaryFile.Read(application.TbfPath(repository, configuration)).Contents))],
            FlashOrder.AsGiven);
        return new BenchmarkFlash(
            flash.Bytes,
            [.. applications.Zip(flash.Placements, (application, placement) => Place(application.Name, application.TbfPath(repository, configuration), placement))]);
    }

    private static PlacedApplication Place(string name, string tbf, FlashPlacement placement)
    {
        ElfImage elf = ElfImage.Read(File.ReadAllBytes(Path.ChangeExtension(tbf, ".elf")));
        TbfFile contents = BinaryFile.Read(tbf).Contents;
        uint moved = unchecked(placement.Address + contents.ProtectedSize - contents.LinkedFlashStart);
        return new PlacedApplication(name, new MemoryRange(placement.Address, placement.Entry.Size), moved, elf.GetSymbols());
    }
}
