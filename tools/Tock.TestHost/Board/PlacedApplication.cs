// SPDX-License-Identifier: Apache-2.0 OR MIT
using Tock.Emulation.Boards;
using Tock.Tbf;
using Tock.Tbf.Elf;
using Tock.Tbf.Flash;

namespace Tock.TestHost.Board;

/// <summary>The application where it lies in the board's flash.</summary>
public sealed class PlacedApplication
{
    private readonly FlashPlacement _placement;
    private readonly uint _linkedFlashStart;
    private readonly uint _protectedSize;

    private PlacedApplication(FlashImage flash, TbfFile file)
    {
        Flash = flash.Bytes;
        _placement = flash.Placements[0];
        _linkedFlashStart = file.LinkedFlashStart;
        _protectedSize = file.ProtectedSize;
    }

    /// <summary>What the board's application flash holds.</summary>
    public ReadOnlyMemory<byte> Flash { get; }

    /// <summary>What is added to an address on the board to get that in the application's ELF file.</summary>
    public uint Offset => unchecked(_linkedFlashStart - (_placement.Address + _protectedSize));

    /// <summary>Reads the application and places it.</summary>
    /// <exception cref="TestHostException">A file is missing or wrong, or the application does not fit.</exception>
    public static PlacedApplication Read(TestHostSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        MemoryRange area = settings.Board.ApplicationFlash;
        MemoryRange all = settings.Board.Ram;
        try
        {
            TbfFile file = TbfReader.Read(File.ReadAllBytes(settings.Application));
            RamArea ram = RamArea.OfKernel(ElfImage.Read(File.ReadAllBytes(settings.Kernel))) ?? new RamArea(all.Start, all.Length);
            return new PlacedApplication(FlashImage.Build(new FlashArea(area.Start, area.Length), ram, [FlashEntry.FromTbf(file)]), file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ImageException)
        {
            throw new TestHostException($"{settings.ApplicationName} cannot be put on {settings.Board.Name}: {e.Message}", e);
        }
    }

    /// <summary>Whether an address is in the application's flash.</summary>
    public bool Contains(uint address) => address >= _placement.Address && address < _placement.End;
}
