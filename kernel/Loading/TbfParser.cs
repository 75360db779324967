// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;

namespace Tock.Kernel.Loading;

/// <summary>Reads TBF headers, believing nothing: every field is checked before it is used.</summary>
/// <remarks>What is read again later, of headers found well formed here, is <see cref="TbfElements"/>.</remarks>
internal static class TbfParser
{
    /// <summary>Bytes of the base header.</summary>
    internal const uint BaseSize = 16;

    /// <summary>Version of the format; anything else in its place ends the list of images.</summary>
    internal const uint Version = 2;

    private const uint PermissionSize = TbfHeader.PermissionSize;

    /// <summary>
    /// Reads the header at the start of some bytes.
    /// </summary>
    /// <param name="flash">Application flash from the header to its end.</param>
    /// <param name="header">The header; complete only if there is no problem. If its total size is not 0 the next image begins there.</param>
    /// <returns>None if the image is well formed; whether it may run here is the loader's decision.</returns>
    internal static TbfProblem Parse(ReadOnlySpan<byte> flash, out TbfHeader header) => ParseApart(flash, flash, out header);

    /// <summary>Reads the header of an image whose base header is kept elsewhere until the image is to be found.</summary>
    /// <param name="start">The base header.</param>
    /// <param name="flash">As above, but what stands in the place of the base header is not looked at.</param>
    /// <param name="header">As above.</param>
    /// <returns>As above.</returns>
    internal static TbfProblem ParseApart(ReadOnlySpan<byte> start, ReadOnlySpan<byte> flash, out TbfHeader header)
    {
        header = default;
        header.FixedRamStart = TbfHeader.NotFixed;
        header.FixedFlashStart = TbfHeader.NotFixed;
        if (flash.Length < BaseSize || TbfWords.Half(start, 0) != Version)
        {
            return TbfProblem.EndOfList;
        }

        uint headerSize = TbfWords.Half(start, 2);
        uint totalSize = TbfWords.Word(start, 4);
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
        header.Flags = TbfWords.Word(start, 8);
        if ((totalSize & 3) != 0)
        {
            header.TotalSize = 0;
            return TbfProblem.TotalSize;
        }

        if (Checksum(start, flash, headerSize) != 0)
        {
            return TbfProblem.Checksum;
        }

        return headerSize == BaseSize ? TbfProblem.Padding : ParseElements(flash, ref header);
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

            TbfElementType type = (TbfElementType)TbfWords.Half(flash, position);
            uint length = TbfWords.Half(flash, position + 2);
            position += 4;
            uint padded = (length + 3) & ~3u;
            if (padded > header.HeaderSize - position)
            {
                return TbfProblem.ElementTruncated;
            }

            TbfProblem problem = TbfProblem.None;
            switch (type)
            {
                case TbfElementType.Main when !hasProgram:
                    hasMain = true;
                    problem = ParseEntry(flash, position, length, 12, ref header);
                    header.BinaryEndOffset = header.TotalSize;
                    break;
                case TbfElementType.Program:
                    hasMain = true;
                    hasProgram = true;
                    problem = ParseEntry(flash, position, length, 20, ref header);
                    if (problem == TbfProblem.None)
                    {
                        header.BinaryEndOffset = TbfWords.Word(flash, position + 12);
                        header.ApplicationVersion = TbfWords.Word(flash, position + 16);
                    }

                    break;
                case TbfElementType.WriteableFlashRegions:
                    problem = ParseWriteableFlashRegions(flash, position, length, ref header);
                    break;
                case TbfElementType.PackageName:
                    header.NameOffset = position;
                    header.NameLength = length;
                    problem = PlainText.IsPlain(flash.Slice((int)position, (int)length)) ? TbfProblem.None : TbfProblem.PackageName;
                    break;
                case TbfElementType.FixedAddresses:
                    problem = length == 8 ? TbfProblem.None : TbfProblem.ElementLength;
                    if (problem == TbfProblem.None)
                    {
                        header.FixedAddressesOffset = position;
                        header.FixedRamStart = TbfWords.Word(flash, position);
                        header.FixedFlashStart = TbfWords.Word(flash, position + 4);
                    }

                    break;
                case TbfElementType.Permissions:
                    problem = ParsePermissions(flash, position, length, ref header);
                    break;
                case TbfElementType.StoragePermissions:
                    problem = ParseStoragePermissions(flash, position, length, ref header);
                    break;
                case TbfElementType.KernelVersion:
                    problem = length == 4 ? TbfProblem.None : TbfProblem.ElementLength;
                    if (problem == TbfProblem.None)
                    {
                        header.KernelVersion = (TbfWords.Half(flash, position) << 16) | TbfWords.Half(flash, position + 2);
                        hasKernelVersion = true;
                    }

                    break;
                case TbfElementType.ShortId:
                    problem = length == 4 ? TbfProblem.None : TbfProblem.ElementLength;
                    header.ShortId = problem == TbfProblem.None ? TbfWords.Word(flash, position) : 0;
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

        header.EntryOffset = position;
        header.InitFunctionOffset = TbfWords.Word(flash, position);
        header.ProtectedTrailerSize = TbfWords.Word(flash, position + 4);
        header.MinimumRamSize = TbfWords.Word(flash, position + 8);
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
        if (length % TbfElements.RegionSize != 0)
        {
            return TbfProblem.ElementLength;
        }

        for (uint at = position; at < position + length; at += TbfElements.RegionSize)
        {
            uint offset = TbfWords.Word(flash, at);
            uint size = TbfWords.Word(flash, at + 4);
            if (offset < header.HeaderSize || offset > header.TotalSize || size > header.TotalSize - offset)
            {
                return TbfProblem.WriteableFlashRegion;
            }
        }

        header.WriteableFlashRegionCount += length / TbfElements.RegionSize;
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
        uint count = TbfWords.Half(flash, position);
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

        uint readers = TbfWords.Half(flash, position + 4);
        uint afterReaders = 6 + (readers * 4);
        if (length < afterReaders + 2)
        {
            return TbfProblem.ElementLength;
        }

        uint modifiers = TbfWords.Half(flash, position + afterReaders);
        if (length < afterReaders + 2 + (modifiers * 4))
        {
            return TbfProblem.ElementLength;
        }

        header.StoragePermissionsOffset = position;
        return TbfProblem.None;
    }

    /// <summary>Sums the header up, its checksum, which is the sum of all else, included: the sum is 0 if that is right.</summary>
    private static uint Checksum(ReadOnlySpan<byte> start, ReadOnlySpan<byte> flash, uint headerSize)
    {
        uint sum = 0;
        for (uint at = 0; at < headerSize; at += 4)
        {
            sum ^= TbfWords.Word(at < BaseSize ? start : flash, at);
        }

        return sum;
    }
}
