// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Buffers.Binary;

namespace Tock.Tbf;

/// <summary>
/// Reads Tock binaries (TBF version 2) and refuses, with the reason, whatever a kernel would refuse or could
/// misunderstand. Elements of unknown type are skipped, as the kernel skips them.
/// </summary>
public static class TbfReader
{
    /// <summary>Reads a TBF file: one binary and nothing else.</summary>
    /// <exception cref="TbfException">The file is malformed, or is followed by other bytes.</exception>
    public static TbfFile Read(ReadOnlyMemory<byte> file)
    {
        TbfFile result = ReadFirst(file);
        if (result.Bytes.Length != file.Length)
        {
            throw new TbfException(
                $"the header says {result.TotalSize} bytes in all, but the file has {file.Length}");
        }

        return result;
    }

    /// <summary>Reads the binary that starts at the first byte of the memory; whatever follows it is ignored.</summary>
    /// <exception cref="TbfException">The binary is malformed.</exception>
    public static TbfFile ReadFirst(ReadOnlyMemory<byte> memory)
    {
        ReadOnlySpan<byte> bytes = memory.Span;
        if (bytes.Length < TbfFile.BaseHeaderSize)
        {
            throw new TbfException($"{bytes.Length} bytes are too few for a {TbfFile.BaseHeaderSize}-byte header");
        }

        ushort version = BinaryPrimitives.ReadUInt16LittleEndian(bytes);
        ushort headerSize = BinaryPrimitives.ReadUInt16LittleEndian(bytes[2..]);
        uint totalSize = BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]);
        uint flags = BinaryPrimitives.ReadUInt32LittleEndian(bytes[8..]);
        uint checksum = BinaryPrimitives.ReadUInt32LittleEndian(bytes[12..]);

        if (version != TbfFile.FormatVersion)
        {
            throw new TbfException($"not a Tock binary: format version {version}, not {TbfFile.FormatVersion}");
        }

        if (headerSize < TbfFile.BaseHeaderSize || headerSize % 4 != 0)
        {
            throw new TbfException($"header size {headerSize} is not a multiple of 4 of at least {TbfFile.BaseHeaderSize}");
        }

        if (totalSize < headerSize)
        {
            throw new TbfException($"total size {totalSize} is smaller than the header size {headerSize}");
        }

        if (totalSize > bytes.Length)
        {
            throw new TbfException($"cut off: the header says {totalSize} bytes in all, but there are {bytes.Length}");
        }

        uint expected = TbfHeader.Checksum(bytes[..headerSize]);
        if (checksum != expected)
        {
            throw new TbfException($"header checksum is 0x{checksum:x8}, but the header's words give 0x{expected:x8}");
        }

        ReadOnlyMemory<byte> file = memory[..(int)totalSize];
        return headerSize == TbfFile.BaseHeaderSize
            ? new TbfFile(file, headerSize) { Flags = (TbfFlags)flags }
            : ReadApplication(file, headerSize, (TbfFlags)flags);
    }

    /// <summary>Walks a region of flash the way the kernel does at boot.</summary>
    /// <param name="flash">The region, from the first header on.</param>
    /// <returns>Each binary, padding included, with its offset. The list ends at the first header of another version
    /// or at the end of the region.</returns>
    /// <exception cref="TbfException">A header in the list is malformed.</exception>
    public static IReadOnlyList<(uint Offset, TbfFile File)> Scan(ReadOnlyMemory<byte> flash)
    {
        List<(uint Offset, TbfFile File)> found = [];
        uint offset = 0;
        while (flash.Length - offset >= TbfFile.BaseHeaderSize
            && BinaryPrimitives.ReadUInt16LittleEndian(flash.Span[(int)offset..]) == TbfFile.FormatVersion)
        {
            TbfFile file = ReadFirst(flash[(int)offset..]);
            found.Add((offset, file));
            offset += file.TotalSize;
        }

        return found;
    }

    private static TbfFile ReadApplication(ReadOnlyMemory<byte> file, ushort headerSize, TbfFlags flags)
    {
        TbfElements elements = TbfElements.Read(file.Span[TbfFile.BaseHeaderSize..headerSize]);
        uint totalSize = (uint)file.Length;
        TbfProgram program;
        if (elements.Program is { } full)
        {
            program = full;
        }
        else if (elements.Main is { } main)
        {
            program = main with { BinaryEnd = totalSize };
        }
        else
        {
            throw new TbfException("neither a Main nor a Program element: no entry point");
        }

        ulong protectedSize = (ulong)headerSize + program.ProtectedTrailerSize;
        if (program.BinaryEnd > totalSize)
        {
            throw new TbfException($"the binary ends at {program.BinaryEnd}, behind the total size {totalSize}");
        }

        if (protectedSize > program.BinaryEnd)
        {
            throw new TbfException($"the binary ends at {program.BinaryEnd}, inside the protected {protectedSize} bytes");
        }

        ulong entry = (ulong)headerSize + (program.EntryOffset & ~1u);
        if (entry >= program.BinaryEnd)
        {
            throw new TbfException($"the entry point, {program.EntryOffset} bytes behind the header, is behind the end of the binary");
        }

        if (entry < protectedSize)
        {
            throw new TbfException($"the entry point, {program.EntryOffset} bytes behind the header, is in the protected {protectedSize} bytes");
        }

        if (elements.KernelVersion is not { } kernelVersion)
        {
            throw new TbfException("no KernelVersion element, without which the kernel does not start an application");
        }

        foreach (TbfFlashRegion region in elements.WriteableFlashRegions)
        {
            if (region.Offset < protectedSize || (ulong)region.Offset + region.Size > totalSize)
            {
                throw new TbfException(
                    $"writeable flash region {region.Offset}+{region.Size} is not inside the binary ({protectedSize}..{totalSize})");
            }
        }

        TbfFile result = new(file, headerSize)
        {
            Flags = flags,
            Program = program,
            Name = elements.Name ?? "",
            KernelVersion = kernelVersion,
            WriteableFlashRegions = elements.WriteableFlashRegions,
            FixedAddresses = elements.FixedAddresses ?? default,
            Permissions = elements.Permissions,
            StoragePermissions = elements.StoragePermissions,
            ShortId = elements.ShortId,
        };
        TbfFooters.Read(result);
        return result;
    }
}
