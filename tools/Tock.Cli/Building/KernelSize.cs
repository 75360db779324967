// SPDX-License-Identifier: Apache-2.0 OR MIT
using Tock.Emulation.Boards;
using Tock.Tbf.Elf;

namespace Tock.Cli.Building;

/// <summary>How much of a board's memory a kernel takes.</summary>
/// <param name="Flash">Bytes of flash that are programmed.</param>
/// <param name="Ram">Bytes of RAM that the image reserves: data, zeroed data, stack and arena.</param>
public readonly record struct KernelSize(long Flash, long Ram)
{
    /// <summary>Reads the sizes from a kernel's ELF file.</summary>
    /// <exception cref="Tbf.ImageException">The file is no 32-bit Arm ELF image.</exception>
    public static KernelSize Read(string elfPath, BoardDescription board)
    {
        ElfImage image = ElfImage.Read(File.ReadAllBytes(elfPath));
        long flash = 0;
        long ram = 0;
        foreach (ElfSegment segment in image.Segments)
        {
            flash += segment.FileSize;
            ram += board.Ram.Contains(segment.VirtualAddress) ? segment.MemorySize : 0;
        }

        return new KernelSize(flash, ram);
    }

    /// <summary>The first byte of flash behind a kernel, as its own memory map says it.</summary>
    /// <exception cref="Tbf.ImageException">The file is no 32-bit Arm ELF image.</exception>
    public static uint FlashEnd(string elfPath, BoardDescription board) =>
        ElfImage.Read(File.ReadAllBytes(elfPath)).Segments
            .Where(segment => segment.FileSize != 0 && !board.Ram.Contains(segment.PhysicalAddress))
            .Max(segment => segment.PhysicalAddress + segment.FileSize);
}
