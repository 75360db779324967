// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;

namespace Tock.Kernel.Loading;

/// <summary>Reads TBF headers, believing nothing: every field is checked before it is used.</summary>
internal static class TbfParser
{
    /// <summary>Bytes of the base header.</summary>
    internal const uint BaseSize = 16;

    private const uint Version = 2;
    private const uint ChecksumOffset = 12;
    private const uint RegionSize = 8;
    private const uint CredentialsType = 128;
    private const uint FormatSize = 4;
    private const uint PermissionSize = TbfHeader.PermissionSize;

    private enum ElementType : uint
    {
        Main = 1,
        WriteableFlashRegions = 2,
        PackageName = 3,
        FixedAddresses = 5,
        Permissions = 6,
        StoragePermissions = 7,
        KernelVersion = 8,
        Program = 9,
        ShortId = 10,
    }

    /// <summary>
    /// Reads the header at the start of some bytes.
    /// </summary>
    /// <param name="flash">Application flash from the header to its end.</param>
    /// <param name="header">The header; complete only if there is no problem. If its total size is not 0 the next image begins there.</param>
    /// <returns>None if the image is well formed; whether it may run here is the loader's decision.</returns>
    internal static TbfProblem Parse(ReadOnlySpan<byte> flash, out TbfHeader header)
    {
        header = default;
        header.FixedRamStart = TbfHeader.NotFixed;
        header.FixedFlashStart = TbfHeader.NotFixed;
        if (flash.Length < BaseSize || Half(flash, 0) != Version)
        {
            return TbfProblem.EndOfList;
        }

        uint headerSize = Half(flash, 2);
        uint totalSize = Word(flash, 4);
        if (totalSize > (uint)flash.Length)
        {
            return TbfProblem.TotalSize;
        }

        if (headerSize < BaseSize || headerSize > totalSize || (headerSize & 3) != 0)
        {
            // A total size that is at least a header leads on to the next image even if this one is unusable.
            header.TotalSize = totalSize >= BaseSize && (totalSize & 3) == 0 ? totalSize : 0;
            return TbfProblem.HeaderSize;
        }

        header.HeaderSize = headerSize;
        header.TotalSize = totalSize;
        header.Flags = Word(flash, 8);
        if ((totalSize & 3) != 0)
        {
            header.TotalSize = 0;
            return TbfProblem.TotalSize;
        }

        if (Checksum(flash, headerSize) != Word(flash, ChecksumOffset))
        {
            return TbfProblem.Checksum;
        }

        return headerSize == BaseSize ? TbfProblem.Padding : ParseElements(flash, ref header);
    }

    /// <summary>Finds a writeable flash region; a header may list them in several elements.</summary>
    /// <param name="image">An image whose header <see cref="Parse"/> found well formed.</param>
    /// <param name="index">Which, below the header's count.</param>
    /// <param name="offset">Where it begins, from the start of the image.</param>
    /// <param name="size">Its bytes.</param>
    internal static void FindWriteableFlashRegion(ReadOnlySpan<byte> image, uint index, out uint offset, out uint size)
    {
        offset = 0;
        size = 0;
        uint headerSize = Half(image, 2);
        for (uint position = BaseSize; position < headerSize;)
        {
            ElementType type = (ElementType)Half(image, position);
            uint length = Half(image, position + 2);
            position += 4;
            if (type == ElementType.WriteableFlashRegions)
            {
                uint count = length / RegionSize;
                if (index < count)
                {
                    offset = Word(image, position + (index * RegionSize));
                    size = Word(image, position + (index * RegionSize) + 4);
                    return;
                }

                index -= count;
            }

            position += (length + 3) & ~3u;
        }
    }

    /// <summary>Reads a footer and goes on to the next. The first that is malformed ends them.</summary>
    /// <param name="image">An image whose header <see cref="Parse"/> found well formed.</param>
    /// <param name="position">Where the footer is; afterwards where the next one is.</param>
    /// <param name="footer">The footer.</param>
    /// <returns>False if there is none.</returns>
    internal static bool TryReadFooter(ReadOnlySpan<byte> image, ref uint position, out TbfFooter footer)
    {
        footer = default;
        uint size = (uint)image.Length;
        if (position > size || size - position < 4 + FormatSize || Half(image, position) != CredentialsType)
        {
            return false;
        }

        uint length = Half(image, position + 2);
        uint data = position + 4;
        if (length < FormatSize || length > size - data)
        {
            return false;
        }

        footer.Format = (CredentialFormat)Word(image, data);
        footer.DataOffset = data + FormatSize;
        footer.DataLength = length - FormatSize;
        position = data + ((length + 3) & ~3u);
        return true;
    }

    /// <summary>Tells whether a list of permissions names a driver at all.</summary>
    /// <param name="list">The entries, 16 bytes each: driver, offset, and a mask of the commands from 64 times the offset.</param>
    /// <param name="driver">Driver number.</param>
    /// <returns>True if an entry does.</returns>
    internal static bool PermitsDriver(ReadOnlySpan<byte> list, uint driver)
    {
        uint entry = 0;
        while (entry < (uint)list.Length && Word(list, entry) != driver)
        {
            entry += PermissionSize;
        }

        return entry < (uint)list.Length;
    }

    /// <summary>Tells whether a list of permissions names a command of a driver.</summary>
    /// <param name="list">The entries, as for <see cref="PermitsDriver"/>.</param>
    /// <param name="driver">Driver number.</param>
    /// <param name="command">Command number.</param>
    /// <returns>True if an entry does.</returns>
    internal static bool PermitsCommand(ReadOnlySpan<byte> list, uint driver, uint command)
    {
        for (uint entry = 0; entry < (uint)list.Length; entry += PermissionSize)
        {
            uint mask = Word(list, entry + 8 + ((command & 32) >> 3));
            if (Word(list, entry) == driver
                && Word(list, entry + 4) == command >> 6
                && (mask & (1u << (int)(command & 31))) != 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Reads the identifier that a list of storage permissions lets an application write with.</summary>
    /// <param name="element">The element's content, as checked by <see cref="ParseStoragePermissions"/>.</param>
    /// <returns>The identifier; 0 for none.</returns>
    internal static uint StorageWriteId(ReadOnlySpan<byte> element) => Word(element, 0);

    /// <summary>Tells whether a list of storage permissions has an identifier.</summary>
    /// <param name="element">The element's content, as checked by <see cref="ParseStoragePermissions"/>.</param>
    /// <param name="id">The identifier.</param>
    /// <param name="modify">Whether the second list is meant, what may be modified; else the first, what may be read.</param>
    /// <returns>True if it has.</returns>
    internal static bool PermitsStorage(ReadOnlySpan<byte> element, uint id, bool modify)
    {
        uint list = 4;
        if (modify)
        {
            list += 2 + (Half(element, list) * 4);
        }

        uint count = Half(element, list);
        for (uint i = 0; i < count; i++)
        {
            if (Word(element, list + 2 + (i * 4)) == id)
            {
                return true;
            }
        }

        return false;
    }

    private static TbfProblem ParseElements(ReadOnlySpan<byte> flash, ref TbfHeader header)
    {
        bool hasProgram = false;
        bool hasMain = false;
        bool hasKernelVersion = false;
        uint position = BaseSize;
        while (position < header.HeaderSize)
        {
            if (header.HeaderSize - position < 4)
            {
                return TbfProblem.ElementTruncated;
            }

            ElementType type = (ElementType)Half(flash, position);
            uint length = Half(flash, position + 2);
            position += 4;
            uint padded = (length + 3) & ~3u;
            if (padded > header.HeaderSize - position)
            {
                return TbfProblem.ElementTruncated;
            }

            TbfProblem problem = TbfProblem.None;
            switch (type)
            {
                case ElementType.Main when !hasProgram:
                    hasMain = true;
                    problem = ParseEntry(flash, position, length, 12, ref header);
                    header.BinaryEndOffset = header.TotalSize;
                    break;
                case ElementType.Program:
                    hasMain = true;
                    hasProgram = true;
                    problem = ParseEntry(flash, position, length, 20, ref header);
                    if (problem == TbfProblem.None)
                    {
                        header.BinaryEndOffset = Word(flash, position + 12);
                        header.ApplicationVersion = Word(flash, position + 16);
                    }

                    break;
                case ElementType.WriteableFlashRegions:
                    problem = ParseWriteableFlashRegions(flash, position, length, ref header);
                    break;
                case ElementType.PackageName:
                    header.NameOffset = position;
                    header.NameLength = length;
                    problem = PlainText.IsPlain(flash.Slice((int)position, (int)length)) ? TbfProblem.None : TbfProblem.PackageName;
                    break;
                case ElementType.FixedAddresses:
                    problem = length == 8 ? TbfProblem.None : TbfProblem.ElementLength;
                    if (problem == TbfProblem.None)
                    {
                        header.FixedRamStart = Word(flash, position);
                        header.FixedFlashStart = Word(flash, position + 4);
                    }

                    break;
                case ElementType.Permissions:
                    problem = ParsePermissions(flash, position, length, ref header);
                    break;
                case ElementType.StoragePermissions:
                    problem = ParseStoragePermissions(flash, position, length, ref header);
                    break;
                case ElementType.KernelVersion:
                    problem = length == 4 ? TbfProblem.None : TbfProblem.ElementLength;
                    if (problem == TbfProblem.None)
                    {
                        header.KernelVersion = (Half(flash, position) << 16) | Half(flash, position + 2);
                        hasKernelVersion = true;
                    }

                    break;
                case ElementType.ShortId:
                    problem = length == 4 ? TbfProblem.None : TbfProblem.ElementLength;
                    header.ShortId = problem == TbfProblem.None ? Word(flash, position) : 0;
                    break;
                default:
                    // Other types belong to tools or to later versions and are skipped, as the format demands.
                    break;
            }

            if (problem != TbfProblem.None)
            {
                return problem;
            }

            position += padded;
        }

        return !hasMain ? TbfProblem.NoMain
            : !hasKernelVersion ? TbfProblem.NoKernelVersion
            : CheckEntry(header);
    }

    private static TbfProblem ParseEntry(
        ReadOnlySpan<byte> flash, uint position, uint length, uint expected, ref TbfHeader header)
    {
        if (length != expected)
        {
            return TbfProblem.ElementLength;
        }

        header.InitFunctionOffset = Word(flash, position);
        header.ProtectedTrailerSize = Word(flash, position + 4);
        header.MinimumRamSize = Word(flash, position + 8);
        return TbfProblem.None;
    }

    private static TbfProblem CheckEntry(in TbfHeader header) =>
        header.BinaryEndOffset > header.TotalSize
        || header.ProtectedTrailerSize > header.TotalSize - header.HeaderSize
        || header.BinaryEndOffset <= header.ProtectedSize
        || header.InitFunctionOffset < header.ProtectedSize - header.HeaderSize
        || header.InitFunctionOffset >= header.BinaryEndOffset - header.HeaderSize
            ? TbfProblem.EntryPoint
            : TbfProblem.None;

    private static TbfProblem ParseWriteableFlashRegions(
        ReadOnlySpan<byte> flash, uint position, uint length, ref TbfHeader header)
    {
        if (length % RegionSize != 0)
        {
            return TbfProblem.ElementLength;
        }

        for (uint at = position; at < position + length; at += RegionSize)
        {
            uint offset = Word(flash, at);
            uint size = Word(flash, at + 4);
            if (offset < header.HeaderSize || offset > header.TotalSize || size > header.TotalSize - offset)
            {
                return TbfProblem.WriteableFlashRegion;
            }
        }

        header.WriteableFlashRegionCount += length / RegionSize;
        return TbfProblem.None;
    }

    private static TbfProblem ParsePermissions(
        ReadOnlySpan<byte> flash, uint position, uint length, ref TbfHeader header)
    {
        if (length < 2)
        {
            return TbfProblem.ElementLength;
        }

        // A count that the element has no room for is refused rather than read as "no permissions listed", which would
        // mean that everything is allowed.
        uint count = Half(flash, position);
        if (length < 2 + (count * PermissionSize))
        {
            return TbfProblem.ElementLength;
        }

        header.PermissionsOffset = position + 2;
        header.PermissionCount = count;
        return TbfProblem.None;
    }

    private static TbfProblem ParseStoragePermissions(
        ReadOnlySpan<byte> flash, uint position, uint length, ref TbfHeader header)
    {
        const uint Fixed = 8;
        if (length < Fixed)
        {
            return TbfProblem.ElementLength;
        }

        uint readers = Half(flash, position + 4);
        uint afterReaders = 6 + (readers * 4);
        if (length < afterReaders + 2)
        {
            return TbfProblem.ElementLength;
        }

        uint modifiers = Half(flash, position + afterReaders);
        if (length < afterReaders + 2 + (modifiers * 4))
        {
            return TbfProblem.ElementLength;
        }

        header.StoragePermissionsOffset = position;
        return TbfProblem.None;
    }

    private static uint Checksum(ReadOnlySpan<byte> flash, uint headerSize)
    {
        uint checksum = 0;
        for (uint at = 0; at < headerSize; at += 4)
        {
            checksum ^= at == ChecksumOffset ? 0 : Word(flash, at);
        }

        return checksum;
    }

    private static uint Half(ReadOnlySpan<byte> bytes, uint at) => (uint)(bytes[(int)at] | (bytes[(int)at + 1] << 8));

    private static uint Word(ReadOnlySpan<byte> bytes, uint at) => Half(bytes, at) | (Half(bytes, at + 2) << 16);
}
