// SPDX-License-Identifier: Apache-2.0 OR MIT
using Tock.Emulation.Boards;
using Tock.Observation.Kernels;
using Tock.Tbf.Elf;
using Tock.Tbf.Flash;

namespace Tock.Observation.Memory;

/// <summary>What lies in the flash.</summary>
public static class FlashMap
{
    /// <summary>Divides the flash of a board.</summary>
    /// <param name="flash">The flash.</param>
    /// <param name="layout">What the kernel's image says.</param>
    /// <param name="applications">The part that applications lie in.</param>
    /// <param name="contents">What is there.</param>
    /// <returns>Regions from the first byte to the last without a gap.</returns>
    public static IReadOnlyList<MemoryRegion> Divide(MemoryRange flash, KernelLayout layout, MemoryRange applications, ReadOnlyMemory<byte> contents)
    {
        ArgumentNullException.ThrowIfNull(layout);
        RegionList regions = new(flash.Start, flash.Last + 1);
        foreach (ElfSection section in layout.Sections.Where(section => flash.Contains(section.Address)).OrderBy(section => section.Address))
        {
            regions.Add(section.Address, section.Address + section.Size, RegionKind.KernelCode, null, SectionName(section.Name), RegionKind.KernelRoom, "alignment");
        }

        regions.Add(layout.Address("__tock_data_load"), layout.Address("__tock_kernel_end"), RegionKind.KernelCode, null, "initial data", RegionKind.KernelRoom, "alignment");
        regions.Add(layout.Address("__tock_kernel_end"), applications.Start, RegionKind.KernelRoom, null, "room for a larger kernel");
        foreach (FlashItem item in FlashContents.Walk(contents, 0).Items)
        {
            AddItem(regions, applications.Start + item.Offset, item);
        }

        return regions.Complete();
    }

    private static void AddItem(RegionList regions, uint start, FlashItem item)
    {
        if (item.File is not { } file)
        {
            regions.Add(start, start + item.Size, RegionKind.Damaged, null, "damaged application");
            return;
        }

        if (file.IsPadding)
        {
            regions.Add(start, start + item.Size, RegionKind.Padding, null, "padding");
            return;
        }

        string name = file.Name ?? $"application at 0x{start:x8}";
        uint codeEnd = Math.Max(file.ProtectedSize, file.Program.BinaryEnd);
        regions.Add(start, start + file.ProtectedSize, RegionKind.Header, name, "header");
        regions.Add(start + file.ProtectedSize, start + codeEnd, RegionKind.Code, name, "code and constants");
        regions.Add(start + codeEnd, start + item.Size, RegionKind.Footer, name, "footer");
    }

    private static string SectionName(string section) => section switch
    {
        ".vectors" => "vectors",
        ".rodata" => "constants and tables",
        ".text" => "code",
        _ => section.TrimStart('.'),
    };
}
