// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Buffers.Binary;

namespace Tock.Tbf.Flash;

/// <summary>
/// The list of applications in an image of flash, walked from header to header as a kernel does. What a kernel would pass over, because it is damaged, is
/// in the list too; a header that does not say where the next one is ends it.
/// </summary>
public sealed class FlashContents
{
    // Applications start at the start of a page of flash, and none of the parts that are known has smaller ones.
    private const int PageSize = 256;
    private const int MaximumItems = 1024;

    private FlashContents(uint start, IReadOnlyList<FlashItem> items)
    {
        Start = start;
        Items = items;
    }

    /// <summary>Where the list starts, in bytes from the start of the image.</summary>
    public uint Start { get; }

    /// <summary>What is in it, padding included.</summary>
    public IReadOnlyList<FlashItem> Items { get; }

    /// <summary>Where it ends.</summary>
    public uint End => Items.Count == 0 ? Start : Items[^1].Offset + Items[^1].Size;

    /// <summary>Walks the list that starts at a place.</summary>
    /// <param name="image">The image.</param>
    /// <param name="start">Where its first header is.</param>
    public static FlashContents Walk(ReadOnlyMemory<byte> image, uint start)
    {
        List<FlashItem> items = [];
        uint offset = start;
        while (offset < image.Length && LooksLikeHeader(image.Span[(int)offset..]))
        {
            FlashItem item = items.Count < MaximumItems
                ? ReadOne(image[(int)offset..], offset)
                : new FlashItem(offset, 0, null, $"the list has more than {MaximumItems} headers");
            items.Add(item);
            if (item.Size == 0)
            {
                break;
            }

            offset += item.Size;
        }

        return new FlashContents(start, items);
    }

    /// <summary>Looks for the list: for the first page that starts with the header of an application in good order, or with padding before one.</summary>
    /// <returns>Null if there is none.</returns>
    public static FlashContents? Find(ReadOnlyMemory<byte> image)
    {
        for (int offset = 0; offset + TbfFile.BaseHeaderSize <= image.Length; offset += PageSize)
        {
            if (LooksLikeHeader(image.Span[offset..]) && ReadOne(image[offset..], (uint)offset).File is not null
                && Walk(image, (uint)offset) is { } found && found.Items.Any(item => item.File is { IsPadding: false }))
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>True if a header of the known version may stand there.</summary>
    internal static bool LooksLikeHeader(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= TbfFile.BaseHeaderSize && BinaryPrimitives.ReadUInt16LittleEndian(bytes) == TbfFile.FormatVersion;

    private static FlashItem ReadOne(ReadOnlyMemory<byte> memory, uint offset)
    {
        try
        {
            TbfFile file = TbfReader.ReadFirst(memory);
            return new FlashItem(offset, file.TotalSize, file, null);
        }
        catch (TbfException e)
        {
            uint size = BinaryPrimitives.ReadUInt32LittleEndian(memory.Span[4..]);
            bool saysSize = size >= TbfFile.BaseHeaderSize && size % 4 == 0 && size <= memory.Length;
            return new FlashItem(offset, saysSize ? size : 0, null, e.Message);
        }
    }
}
