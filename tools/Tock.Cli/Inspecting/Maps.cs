// SPDX-License-Identifier: Apache-2.0 OR MIT
using Tock.Tbf;
using Tock.Tbf.Credentials;
using Tock.Tbf.Elf;
using Tock.Tbf.Flash;

namespace Tock.Cli.Inspecting;

/// <summary>The parts of the memories that files are images of.</summary>
internal static class Maps
{
    /// <summary>The parts of a TBF, by their offsets.</summary>
    internal static IReadOnlyList<MapRegion> OfBinary(TbfFile file)
    {
        List<MapRegion> parts = [new(0, file.HeaderSize, "header", MapUse.Description)];
        parts.Add(new MapRegion(file.HeaderSize, file.ProtectedSize, "protected, not used", MapUse.Free));
        ulong position = file.ProtectedSize;
        foreach (TbfFlashRegion region in file.WriteableFlashRegions.OrderBy(region => region.Offset).Where(region => region.Offset >= position && region.Size != 0))
        {
            ulong end = (ulong)region.Offset + region.Size;
            if (region.Offset < position || end > file.Program.BinaryEnd)
            {
                continue;
            }

            parts.Add(new MapRegion(position, region.Offset, "binary", MapUse.Application));
            parts.Add(new MapRegion(region.Offset, end, "writeable flash", MapUse.Data));
            position = end;
        }

        parts.Add(new MapRegion(position, file.Program.BinaryEnd, "binary", MapUse.Application));
        foreach (TbfFooter footer in file.Footers)
        {
            bool isRoom = footer.Format == TbfCredentialFormat.Reserved;
            string name = footer.Type == TbfElementType.Relocations ? "relocations" : isRoom ? "free" : $"{footer.Format}";
            parts.Add(new MapRegion(footer.Offset, Math.Min(footer.Offset + footer.Size, file.TotalSize), name, isRoom ? MapUse.Free : MapUse.Description));
        }

        return parts;
    }

    /// <summary>What is in RAM according to an ELF file; of a kernel also what it leaves to processes.</summary>
    internal static IReadOnlyList<MapRegion> OfRam(ElfImage image)
    {
        bool IsInRam(ElfSection section) => image.Segments.Any(segment =>
            segment.IsRam && section.Address >= segment.VirtualAddress && (ulong)section.Address + section.Size <= (ulong)segment.VirtualAddress + segment.MemorySize);
        List<MapRegion> parts =
        [
            .. image.Sections.Where(section => section.IsAllocated && section.Size != 0 && IsInRam(section)).OrderBy(section => section.Address)
                .Select(section => new MapRegion(section.Address, (ulong)section.Address + section.Size, section.Name, section.Name == ".stack" ? MapUse.Description : MapUse.Data)),
        ];
        if (RamArea.OfKernel(image) is { } processes)
        {
            parts.Add(new MapRegion(processes.Start, processes.End, "processes", MapUse.Application));
        }

        return parts;
    }

    /// <summary>What is in flash according to an ELF file.</summary>
    internal static IReadOnlyList<MapRegion> OfFlash(ElfImage image, bool isKernel)
    {
        ElfSegment[] segments = [.. image.Segments.Where(segment => segment.FileSize != 0).OrderBy(segment => segment.PhysicalAddress)];
        return [.. segments.Select(segment => new MapRegion(
            segment.PhysicalAddress,
            (ulong)segment.PhysicalAddress + segment.FileSize,
            segment.IsRam ? "initialised data" : "code and constants",
            segment.IsRam ? MapUse.Data : isKernel ? MapUse.Kernel : MapUse.Application))];
    }

    /// <summary>What is in an image of flash.</summary>
    /// <param name="dump">What was found in it.</param>
    /// <param name="image">The image.</param>
    internal static IReadOnlyList<MapRegion> OfImage(FlashDump dump, ReadOnlyMemory<byte> image)
    {
        ulong start = dump.Base ?? 0;
        List<MapRegion> parts = [];
        ReadOnlySpan<byte> before = image.Span[..(int)dump.Contents.Start];
        int used = before.LastIndexOfAnyExcept((byte)0xFF, (byte)0) + 1;
        if (dump.Kernel?.Kernel is { } kernel && kernel.Size <= used)
        {
            // What the kernel says of itself stands at the end, behind flash that is erased.
            parts.Add(new MapRegion(start, start + kernel.Size, "kernel", MapUse.Kernel));
            int attributes = Math.Max((int)kernel.Size, before.LastIndexOf((byte)0xFF) + 1);
            parts.Add(new MapRegion(start + (uint)attributes, start + (uint)before.Length, "attributes of the kernel", MapUse.Description));
        }
        else if (!before.IsEmpty)
        {
            parts.Add(new MapRegion(start, start + (uint)used, "before the applications", MapUse.Kernel));
        }

        foreach (FlashItem item in dump.Contents.Items.Where(item => item.Size != 0))
        {
            ulong address = start + item.Offset;
            parts.Add(item.File switch
            {
                null => new MapRegion(address, address + item.Size, "damaged", MapUse.Damaged),
                { IsPadding: true } => new MapRegion(address, address + item.Size, "padding", MapUse.Free),
                { } file => new MapRegion(address, address + item.Size, file.Name, MapUse.Application),
            });
        }

        return parts;
    }
}
