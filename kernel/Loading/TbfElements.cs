// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;

namespace Tock.Kernel.Loading;

/// <summary>Reads elements of TBF headers that <see cref="TbfParser"/> found well formed: what it has checked is not checked again.</summary>
internal static class TbfElements
{
    /// <summary>Bytes of a writeable flash region in its element: offset and size.</summary>
    internal const uint RegionSize = 8;

    /// <summary>Reads the size of a header.</summary>
    /// <param name="image">An image whose header the parser found well formed; also below.</param>
    /// <returns>Bytes.</returns>
    internal static uint HeaderSize(ReadOnlySpan<byte> image) => TbfWords.Half(image, 2);

    /// <summary>Reads where an application begins.</summary>
    /// <param name="image">The image.</param>
    /// <param name="entry">What its header calls <see cref="TbfHeader.EntryOffset"/>; also below.</param>
    /// <returns>As <see cref="TbfHeader.InitFunctionOffset"/>.</returns>
    internal static uint InitFunctionOffset(ReadOnlySpan<byte> image, uint entry) => TbfWords.Word(image, entry);

    /// <summary>Reads how much RAM an application asks for.</summary>
    /// <param name="image">The image.</param>
    /// <param name="entry">Its entry.</param>
    /// <returns>Bytes.</returns>
    internal static uint MinimumRamSize(ReadOnlySpan<byte> image, uint entry) => TbfWords.Word(image, entry + 8);

    /// <summary>Reads an application's version.</summary>
    /// <param name="image">The image.</param>
    /// <param name="entry">Its entry.</param>
    /// <returns>The version; 0 if it has none.</returns>
    internal static uint ApplicationVersion(ReadOnlySpan<byte> image, uint entry) =>
        (TbfElementType)TbfWords.Half(image, entry - 4) == TbfElementType.Program ? TbfWords.Word(image, entry + 16) : 0;

    /// <summary>Reads the RAM address that an application was linked for.</summary>
    /// <param name="image">The image.</param>
    /// <param name="addresses">What its header calls <see cref="TbfHeader.FixedAddressesOffset"/>; not 0.</param>
    /// <returns>The address, or <see cref="TbfHeader.NotFixed"/>.</returns>
    internal static uint FixedRamStart(ReadOnlySpan<byte> image, uint addresses) => TbfWords.Word(image, addresses);

    /// <summary>Finds a writeable flash region; a header may list them in several elements.</summary>
    /// <param name="image">An image whose header <see cref="TbfParser.Parse"/> found well formed.</param>
    /// <param name="index">Which, below the header's count.</param>
    /// <param name="offset">Where it begins, from the start of the image.</param>
    /// <param name="size">Its bytes.</param>
    internal static void FindWriteableFlashRegion(ReadOnlySpan<byte> image, uint index, out uint offset, out uint size)
    {
        offset = 0;
        size = 0;
        uint headerSize = TbfWords.Half(image, 2);
        for (uint position = TbfParser.BaseSize; position < headerSize;)
        {
            TbfElementType type = (TbfElementType)TbfWords.Half(image, position);
            uint length = TbfWords.Half(image, position + 2);
            position += 4;
            if (type == TbfElementType.WriteableFlashRegions)
            {
                uint count = length / RegionSize;
                if (index < count)
                {
                    offset = TbfWords.Word(image, position + (index * RegionSize));
                    size = TbfWords.Word(image, position + (index * RegionSize) + 4);
                    return;
                }

                index -= count;
            }

            position += (length + 3) & ~3u;
        }
    }

    /// <summary>Tells whether a list of permissions names a driver at all.</summary>
    /// <param name="list">The entries, 16 bytes each: driver, offset, and a mask of the commands from 64 times the offset.</param>
    /// <param name="driver">Driver number.</param>
    /// <returns>True if an entry does.</returns>
    internal static bool PermitsDriver(ReadOnlySpan<byte> list, uint driver)
    {
        uint entry = 0;
        while (entry < (uint)list.Length && TbfWords.Word(list, entry) != driver)
        {
            entry += TbfHeader.PermissionSize;
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
        for (uint entry = 0; entry < (uint)list.Length; entry += TbfHeader.PermissionSize)
        {
            uint mask = TbfWords.Word(list, entry + 8 + ((command & 32) >> 3));
            if (TbfWords.Word(list, entry) == driver
                && TbfWords.Word(list, entry + 4) == command >> 6
                && (mask & (1u << (int)(command & 31))) != 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Reads the identifier that a list of storage permissions lets an application write with.</summary>
    /// <param name="element">The element's content, as checked by <see cref="TbfParser.Parse"/>.</param>
    /// <returns>The identifier; 0 for none.</returns>
    internal static uint StorageWriteId(ReadOnlySpan<byte> element) => TbfWords.Word(element, 0);

    /// <summary>Tells whether a list of storage permissions has an identifier.</summary>
    /// <param name="element">The element's content, as checked by <see cref="TbfParser.Parse"/>.</param>
    /// <param name="id">The identifier.</param>
    /// <param name="modify">Whether the second list is meant, what may be modified; else the first, what may be read.</param>
    /// <returns>True if it has.</returns>
    internal static bool PermitsStorage(ReadOnlySpan<byte> element, uint id, bool modify)
    {
        uint list = 4;
        if (modify)
        {
            list += 2 + (TbfWords.Half(element, list) * 4);
        }

        uint count = TbfWords.Half(element, list);
        for (uint i = 0; i < count; i++)
        {
            if (TbfWords.Word(element, list + 2 + (i * 4)) == id)
            {
                return true;
            }
        }

        return false;
    }
}
