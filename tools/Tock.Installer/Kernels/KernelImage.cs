// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Installer.Flash;
using Tock.Tbf;
using Tock.Tbf.Elf;
using Tock.Tbf.Flash;

namespace Tock.Installer.Kernels;

/// <summary>A kernel as it stands in the flash of a board.</summary>
public static class KernelImage
{
    private const byte Erased = 0xFF;

    /// <summary>Lays a kernel out, and writes its attributes behind it if there is room and it brings none.</summary>
    /// <param name="elf">The kernel's ELF file.</param>
    /// <param name="area">The flash from its start up to where applications begin.</param>
    /// <returns>What is to stand in that flash.</returns>
    /// <exception cref="InstallerException">The kernel is not for this flash.</exception>
    public static byte[] Create(ElfImage elf, FlashArea area)
    {
        ArgumentNullException.ThrowIfNull(elf);
        byte[] flash = new byte[area.Size];
        Array.Fill(flash, Erased);
        ulong end = area.Start;
        foreach (ElfSegment segment in elf.Segments.Where(segment => segment.FileSize != 0))
        {
            ulong segmentEnd = (ulong)segment.PhysicalAddress + segment.FileSize;
            if (segment.PhysicalAddress < area.Start || segmentEnd > area.End)
            {
                throw new InstallerException(
                    $"the kernel has contents at 0x{segment.PhysicalAddress:x8}..0x{segmentEnd:x8}, and this board's kernel lies in 0x{area.Start:x8}..0x{area.End:x8}",
                    "name the board that it was built for with --board, or another kernel with --kernel");
            }

            elf.GetBytes(segment).CopyTo(flash.AsSpan((int)(segment.PhysicalAddress - area.Start)));
            end = Math.Max(end, segmentEnd);
        }

        if (end == area.Start)
        {
            throw new InstallerException("the ELF file has no contents for flash", "name a kernel that has been linked with --kernel");
        }

        if (RamArea.OfKernel(elf) is { } ram && end + KernelAttributes.Size <= area.End)
        {
            KernelAttributes.Write(flash, ram, new FlashArea(area.Start, (uint)(end - area.Start)));
        }

        return flash;
    }

    /// <summary>Plans to put a kernel in place of what is there. Its first page, without which nothing starts, is written last.</summary>
    /// <param name="area">The flash from its start up to where applications begin.</param>
    /// <param name="pageSize">Page size of the flash in bytes.</param>
    /// <param name="before">What stands there.</param>
    /// <param name="after">What <see cref="Create"/> made.</param>
    /// <param name="description">What the change is for.</param>
    public static FlashChange Plan(FlashArea area, uint pageSize, ReadOnlySpan<byte> before, ReadOnlySpan<byte> after, string description)
    {
        FlashDraft draft = new(area.Start, pageSize, before);
        draft.Write(area.Start + pageSize, after[(int)pageSize..]);
        draft.Write(area.Start, after[..(int)pageSize]);
        return draft.Finish(description);
    }
}
