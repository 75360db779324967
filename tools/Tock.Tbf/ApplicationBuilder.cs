// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Buffers.Binary;
using Tock.Tbf.Elf;
using Tock.Tbf.Relocations;

namespace Tock.Tbf;

/// <summary>
/// Makes a Tock binary of a linked application. Position independent applications (flash linked at 0x80000000, RAM at 0)
/// are checked for being that. Those linked at the nominal addresses (flash 0x40000000, RAM 0x50000000) carry their relocations, by which
/// an installer places them. Others get the addresses they were linked for into their header.
/// </summary>
public static class ApplicationBuilder
{
    /// <summary>Flash address at which position independent applications are linked.</summary>
    public const uint PositionIndependentFlash = 0x80000000;

    /// <summary>Flash address at which applications are linked that an installer places by their relocations: no board has memory there.</summary>
    public const uint NominalFlash = RelocationCollector.NominalFlash;

    /// <summary>RAM address at which they are linked.</summary>
    public const uint NominalRam = RelocationCollector.NominalRam;

    private const byte RelocationAbsolute = 2;      // R_ARM_ABS32
    private const byte RelocationTarget1 = 38;      // R_ARM_TARGET1, the same thing on this platform
    private const uint MaximumGap = 64 * 1024;
    private const uint MaximumRam = 0x1000000;
    private const int RelocationSize = 8;

    /// <summary>Makes the binary.</summary>
    /// <exception cref="ElfException">The ELF file is not a usable application.</exception>
    /// <exception cref="TbfException">The options cannot be expressed.</exception>
    public static byte[] FromElf(ElfImage image, ApplicationOptions options)
    {
        ArgumentNullException.ThrowIfNull(image);
        ArgumentNullException.ThrowIfNull(options);

        List<ElfSegment> loaded = FlashLayout.SegmentsOf(image);
        if (loaded.Count == 0 || loaded[0].IsRam)
        {
            throw new ElfException("no code: the ELF file has no read-only segment at the start of its flash image");
        }

        uint flashStart = loaded[0].PhysicalAddress;
        bool isPositionIndependent = flashStart == PositionIndependentFlash;
        bool isPlacedLater = flashStart == NominalFlash;
        if (isPositionIndependent)
        {
            PositionIndependence.Check(image);
        }

        MemoryStream binary = new();
        WriteSegments(binary, image, loaded);
        uint entry = image.Entry & ~1u;
        if (entry < flashStart || entry - flashStart >= binary.Length)
        {
            throw new ElfException($"the entry point 0x{image.Entry:x8} is not in the flash image");
        }

        RelocationTable? relocations = null;
        if (isPlacedLater)
        {
            byte[] bytes = binary.ToArray();
            relocations = RelocationTable.Create(RelocationCollector.Collect(image, bytes), bytes, options.FooterReserve);
        }
        else
        {
            WriteRelocations(binary, image);
        }

        return TbfWriter.Write(new TbfContents
        {
            Binary = binary.ToArray(),
            EntryOffset = image.Entry - flashStart,
            MinimumRamSize = GetMinimumRam(image, options, isPositionIndependent || isPlacedLater),
            Name = options.Name,
            KernelVersion = options.KernelVersion,
            Version = options.Version,
            Flags = options.Flags,
            WriteableFlashRegions = GetWriteableFlashRegions(image, flashStart),
            FixedAddresses = isPositionIndependent ? default : new TbfFixedAddresses(FlashLayout.RamStartOf(image), flashStart),
            Relocations = relocations,
            Permissions = options.Permissions,
            StoragePermissions = options.StoragePermissions,
            ShortId = options.ShortId,
            FooterReserve = options.FooterReserve,
            ProtectedSize = options.ProtectedSize ?? FlashLayout.ProtectedSizeOf(image),
        });
    }

    private static void WriteSegments(MemoryStream binary, ElfImage image, List<ElfSegment> segments)
    {
        uint start = segments[0].PhysicalAddress;
        foreach (ElfSegment segment in segments)
        {
            long gap = segment.PhysicalAddress - start - binary.Length;
            if (gap < 0)
            {
                throw new ElfException($"two segments claim flash address 0x{segment.PhysicalAddress:x8}");
            }

            if (gap > MaximumGap)
            {
                throw new ElfException(
                    $"a gap of {gap} bytes before flash address 0x{segment.PhysicalAddress:x8}; check the linker script for a section outside flash");
            }

            if (binary.Length + gap + segment.FileSize > TbfWriter.MaximumTotalSize)
            {
                throw new ElfException($"the flash image is larger than the {TbfWriter.MaximumTotalSize} bytes that an application can have");
            }

            binary.Write(new byte[gap]);
            binary.Write(image.GetBytes(segment));
        }

        binary.Write(new byte[TbfHeader.AlignUp((uint)binary.Length, 4) - binary.Length]);
    }

    // The start-up code of the application walks this list: its length in bytes, then the entries as they stand in the
    // ELF file. It adds the real address to each word listed, so that only words which hold an address may be listed.
    private static void WriteRelocations(MemoryStream binary, ElfImage image)
    {
        List<ElfRelocation> list = [];
        foreach (ElfSection section in image.Sections)
        {
            if (section.Type != ElfSection.TypeRelocations || section.Info >= image.Sections.Count)
            {
                continue;
            }

            ElfSection target = image.Sections[(int)section.Info];
            if (target.IsAllocated && target.IsWriteable && target.Name != ".got" && !IsWriteableFlash(target))
            {
                list.AddRange(image.GetRelocations(section)
                    .Where(relocation => relocation.Type is RelocationAbsolute or RelocationTarget1 && relocation.Symbol.IsPlace));
            }
        }

        Span<byte> word = stackalloc byte[4];
        Write(checked((uint)list.Count * RelocationSize), word);
        foreach (ElfRelocation relocation in list)
        {
            Write(relocation.Offset, word);
            Write(relocation.Info, word);
        }

        void Write(uint value, Span<byte> bytes)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(bytes, value);
            binary.Write(bytes);
        }
    }

    private static uint GetMinimumRam(ElfImage image, ApplicationOptions options, bool countsGaps)
    {
        uint? stack = options.StackSize ?? image.FindSection(".stack")?.Size;
        if (stack is null)
        {
            throw new ElfException("the ELF file has no .stack section; give the stack size");
        }

        // A segment that is not initialised from flash has the same virtual and physical address: the stack.
        ulong data = 0;
        ulong end = 0;
        ulong start = ulong.MaxValue;
        foreach (ElfSegment segment in image.Segments.Where(segment => segment.IsRam && segment.MemorySize != 0))
        {
            start = Math.Min(start, segment.VirtualAddress);
            end = Math.Max(end, (ulong)segment.VirtualAddress + segment.MemorySize);
            if (segment.VirtualAddress != segment.PhysicalAddress)
            {
                data += segment.MemorySize;
            }
        }

        // From the start to the end counts the gaps that alignment leaves between sections, where the linker script is known to begin with the stack.
        ulong used = data + AlignUp(stack.Value, 8);
        if (countsGaps && end != 0)
        {
            used = Math.Max(used, end - start);
        }

        ulong reachable = used + AlignUp(options.AppHeapSize, 4);
        ulong total = reachable + AlignUp(options.KernelHeapSize, 4);
        return total <= MaximumRam
            ? MemoryDemand.Total((uint)reachable, (uint)AlignUp(options.KernelHeapSize, 4))
            : throw new ElfException($"the application asks for {total} bytes of RAM");

        static ulong AlignUp(uint value, uint alignment)
        {
            return ((ulong)value + alignment - 1) & ~(ulong)(alignment - 1);
        }
    }

    private static List<TbfFlashRegion> GetWriteableFlashRegions(ElfImage image, uint flashStart)
    {
        List<TbfFlashRegion> regions = [];
        foreach (ElfSection section in image.Sections)
        {
            if (IsWriteableFlash(section) && section.IsAllocated && section.Size != 0)
            {
                regions.Add(new TbfFlashRegion(section.Address - flashStart, section.Size));
            }
        }

        return regions;
    }

    private static bool IsWriteableFlash(ElfSection section) => section.Name.StartsWith(".wfr", StringComparison.Ordinal);
}
