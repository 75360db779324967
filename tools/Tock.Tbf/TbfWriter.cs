// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Buffers.Binary;
using System.Numerics;

namespace Tock.Tbf;

/// <summary>
/// Writes Tock binaries (TBF version 2). The result has a power-of-two size of at least 512 bytes, as Cortex-M
/// memory protection needs; room behind the binary is filled with a footer that reserves it for credentials.
/// </summary>
public static class TbfWriter
{
    /// <summary>Smallest total size, in bytes.</summary>
    public const uint MinimumTotalSize = 512;

    /// <summary>Largest total size that is written, in bytes.</summary>
    public const uint MaximumTotalSize = 16 * 1024 * 1024;

    /// <summary>Largest length of the name in bytes of UTF-8.</summary>
    public const int MaximumNameLength = 255;

    private const int MaximumEntries = 1024;
    private const uint LargestGrowth = 4;
    private const uint PlacedAlignment = 8;
    private const int ReservedFooterMinimum = 8;
    private const int MaximumFooterPayload = 0xFFFC;

    /// <summary>Writes a binary, and reads it back to make sure that it says what was asked for.</summary>
    /// <exception cref="TbfException">The contents cannot be expressed; the message says which part.</exception>
    public static byte[] Write(TbfContents contents)
    {
        ArgumentNullException.ThrowIfNull(contents);
        CheckContents(contents);

        int headerSize = TbfFile.BaseHeaderSize + TbfElementWriter.Write(contents, default, 0).Length;
        if (headerSize > ushort.MaxValue)
        {
            throw new TbfException($"the header needs {headerSize} bytes; {ushort.MaxValue} are possible. Use fewer permissions or regions");
        }

        uint binarySize = TbfHeader.AlignUp((uint)contents.Binary.Length, 4);
        byte[] relocations = contents.Relocations is { } table ? TbfFooters.Write(table) : [];
        (uint protectedSize, uint totalSize) = FindLayout(contents, (uint)headerSize, checked(binarySize + (uint)relocations.Length));
        uint binaryEnd = protectedSize + binarySize;
        if (totalSize - binaryEnd < ReservedFooterMinimum)
        {
            binaryEnd = totalSize;
        }

        uint trailerSize = protectedSize - (uint)headerSize;
        TbfProgram program = new(
            trailerSize + contents.EntryOffset, trailerSize, contents.MinimumRamSize, binaryEnd, contents.Version);
        byte[] file = new byte[totalSize];
        TbfElementWriter.Write(contents, program, protectedSize).CopyTo(file, TbfFile.BaseHeaderSize);
        TbfHeader.WriteBase(file.AsSpan(0, headerSize), totalSize, contents.Flags);
        contents.Binary.Span.CopyTo(file.AsSpan((int)protectedSize));
        relocations.CopyTo(file, (int)binaryEnd);
        WriteReservedFooters(file.AsSpan((int)binaryEnd + relocations.Length));

        Verify(file, contents, program);
        return file;
    }

    /// <summary>Makes a header that fills a gap between applications.</summary>
    /// <param name="size">Size of the gap in bytes: a multiple of 4 of at least 16.</param>
    /// <returns>The 16 bytes that stand at the start of the gap.</returns>
    public static byte[] WritePadding(uint size)
    {
        if (size < TbfFile.BaseHeaderSize || size % 4 != 0)
        {
            throw new TbfException($"a gap of {size} bytes cannot be filled: it has to be a multiple of 4 of at least {TbfFile.BaseHeaderSize}");
        }

        byte[] header = new byte[TbfFile.BaseHeaderSize];
        TbfHeader.WriteBase(header, size, TbfFlags.None);
        return header;
    }

    /// <summary>Makes the base header that a binary has with other flags.</summary>
    /// <param name="file">The binary.</param>
    /// <param name="flags">The flags.</param>
    /// <returns>The first <see cref="TbfFile.BaseHeaderSize"/> bytes; all others stay.</returns>
    public static byte[] WithFlags(TbfFile file, TbfFlags flags)
    {
        ArgumentNullException.ThrowIfNull(file);
        byte[] header = file.Bytes[..file.HeaderSize].ToArray();
        TbfHeader.WriteBase(header, file.TotalSize, flags);
        return header[..TbfFile.BaseHeaderSize];
    }

    private static void CheckContents(TbfContents contents)
    {
        if (contents.Name.Length == 0 || contents.Name.Any(char.IsControl)
            || TbfElementWriter.Utf8.GetByteCount(contents.Name) > MaximumNameLength)
        {
            throw new TbfException(
                $"the package name has to have 1 to {MaximumNameLength} bytes and no control characters");
        }

        if ((contents.EntryOffset & ~1u) >= contents.Binary.Length)
        {
            throw new TbfException(
                $"the entry point, {contents.EntryOffset} bytes into the binary, is behind its end ({contents.Binary.Length})");
        }

        if (contents.ShortId == 0)
        {
            throw new TbfException("the short identifier must not be 0");
        }

        if (contents.Binary.Length > MaximumTotalSize || contents.FooterReserve > MaximumTotalSize)
        {
            throw new TbfException($"binary and footers have to be smaller than {MaximumTotalSize} bytes");
        }

        if (contents.Permissions?.Count > MaximumEntries
            || contents.StoragePermissions is { } storage && storage.ReadIds.Count + storage.ModifyIds.Count > MaximumEntries)
        {
            throw new TbfException($"more than {MaximumEntries} permissions do not fit into a header");
        }

        foreach (TbfFlashRegion region in contents.WriteableFlashRegions)
        {
            if ((ulong)region.Offset + region.Size > (ulong)contents.Binary.Length)
            {
                throw new TbfException($"writeable flash region {region.Offset}+{region.Size} is not inside the binary");
            }
        }
    }

    // The binary follows the header at once, unless it was linked for a fixed flash address: then the protected part
    // grows, within reason, until the whole starts at a multiple of its own size. What is to be placed keeps the alignment of its sections.
    private static (uint ProtectedSize, uint TotalSize) FindLayout(TbfContents contents, uint headerSize, uint tailSize)
    {
        uint tail = checked(tailSize + contents.FooterReserve);
        if (contents.ProtectedSize is { } wanted)
        {
            return wanted >= headerSize && wanted % 4 == 0 && wanted <= MaximumTotalSize
                ? (wanted, SizeFor(wanted + tail))
                : throw new TbfException($"the protected part cannot have {wanted} bytes: the header has {headerSize}, and it has to be a multiple of 4");
        }

        if (contents.FixedAddresses.FlashStart is not { } flashStart || contents.Relocations is not null)
        {
            uint front = contents.Relocations is null ? headerSize : TbfHeader.AlignUp(headerSize, PlacedAlignment);
            return (front, SizeFor(front + tail));
        }

        uint largest = LargestGrowth * BitOperations.RoundUpToPowerOf2(Math.Max(headerSize + tail, MinimumTotalSize));
        for (uint size = MinimumTotalSize; size <= Math.Min(largest, MaximumTotalSize); size *= 2)
        {
            uint protectedSize = flashStart % size;
            if (protectedSize >= headerSize && protectedSize % 4 == 0 && protectedSize + tail <= size)
            {
                return (protectedSize, size);
            }
        }

        throw new TbfException(
            $"no header can stand before flash address 0x{flashStart:x8} so that the whole starts at a multiple of its size; "
            + $"link the application for an address that is {TbfHeader.AlignUp(headerSize, 64)} bytes above such a multiple");
    }

    private static uint SizeFor(uint bytes)
    {
        uint size = BitOperations.RoundUpToPowerOf2(Math.Max(bytes, MinimumTotalSize));
        return size <= MaximumTotalSize
            ? size
            : throw new TbfException($"the application needs {bytes} bytes of flash; {MaximumTotalSize} are possible");
    }

    // A credential of format 0 is a filler. Its length field has 16 bits, so that a large room takes several.
    internal static void WriteReservedFooters(Span<byte> room)
    {
        while (room.Length >= ReservedFooterMinimum)
        {
            int payload = Math.Min(room.Length - TbfHeader.ElementHeaderSize, MaximumFooterPayload);
            int rest = room.Length - TbfHeader.ElementHeaderSize - payload;
            if (rest is > 0 and < ReservedFooterMinimum)
            {
                payload -= ReservedFooterMinimum;
            }

            BinaryPrimitives.WriteUInt16LittleEndian(room, (ushort)TbfElementType.Credentials);
            BinaryPrimitives.WriteUInt16LittleEndian(room[2..], (ushort)payload);
            room[TbfHeader.ElementHeaderSize..][..TbfFooter.FormatSize].Clear();
            room = room[(TbfHeader.ElementHeaderSize + payload)..];
        }
    }

    private static void Verify(byte[] file, TbfContents contents, TbfProgram program)
    {
        TbfFile read = TbfReader.Read(file);
        bool same = read.Program == program
            && read.Name == contents.Name
            && read.Flags == contents.Flags
            && read.KernelVersion == contents.KernelVersion
            && read.FixedAddresses == contents.FixedAddresses
            && read.ShortId == contents.ShortId
            && read.Relocations?.Entries.Count == contents.Relocations?.Entries.Count
            && read.WriteableFlashRegions.Count == contents.WriteableFlashRegions.Count
            && read.Permissions?.Count == contents.Permissions?.Count
            && read.Binary.Span.StartsWith(contents.Binary.Span);
        if (!same)
        {
            throw new InvalidOperationException("the TBF that was written does not read back as what was asked for");
        }
    }
}
