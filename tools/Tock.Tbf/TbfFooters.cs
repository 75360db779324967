// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Buffers.Binary;
using Tock.Tbf.Credentials;
using Tock.Tbf.Relocations;

namespace Tock.Tbf;

/// <summary>What stands behind a binary.</summary>
internal static class TbfFooters
{
    private const int MaximumPayload = 0xFFFC;

    /// <summary>Reads the footers of a file into it. The first that is unknown or malformed ends them, as for a kernel.</summary>
    /// <exception cref="TbfException">Its relocations are malformed.</exception>
    internal static void Read(TbfFile file)
    {
        List<TbfFooter> footers = [];
        uint offset = file.Program.BinaryEnd;
        while (ReadOne(file.Bytes, offset) is { } footer)
        {
            footers.Add(footer);
            offset = Math.Min(offset + footer.Size, file.TotalSize);
        }

        file.Footers = footers;
        file.FootersEnd = offset;

        // Format 0 only keeps room.
        file.HasCredentials = footers.Any(footer => footer.Format is not (null or TbfCredentialFormat.Reserved));
        byte[] relocations = [.. footers.Where(footer => footer.Type == TbfElementType.Relocations).SelectMany(footer => footer.Payload.ToArray())];
        if (relocations.Length != 0)
        {
            file.Relocations = RelocationTable.Read(relocations, file.Binary.Span);
        }
    }

    /// <summary>The footers that hold a table.</summary>
    internal static byte[] Write(RelocationTable table)
    {
        MemoryStream output = new();
        Span<byte> header = stackalloc byte[TbfHeader.ElementHeaderSize];
        BinaryPrimitives.WriteUInt16LittleEndian(header, (ushort)TbfElementType.Relocations);
        foreach (byte[] part in table.ToArray().Chunk(MaximumPayload))
        {
            BinaryPrimitives.WriteUInt16LittleEndian(header[2..], (ushort)part.Length);
            output.Write(header);
            output.Write(part);
            output.Write(new byte[TbfHeader.AlignUp((uint)part.Length, 4) - part.Length]);
        }

        return output.ToArray();
    }

    private static TbfFooter? ReadOne(ReadOnlyMemory<byte> bytes, uint offset)
    {
        ReadOnlySpan<byte> rest = bytes.Span[(int)offset..];
        if (rest.Length < TbfHeader.ElementHeaderSize)
        {
            return null;
        }

        TbfElementType type = (TbfElementType)BinaryPrimitives.ReadUInt16LittleEndian(rest);
        ushort length = BinaryPrimitives.ReadUInt16LittleEndian(rest[2..]);
        int left = rest.Length - TbfHeader.ElementHeaderSize;
        if (type is not (TbfElementType.Credentials or TbfElementType.Relocations))
        {
            return null;
        }

        if (length <= left)
        {
            return new TbfFooter(type, offset, bytes.Slice((int)offset + TbfHeader.ElementHeaderSize, length));
        }

        return type == TbfElementType.Relocations
            ? throw new TbfException($"the relocation table is cut off: its footer has {length} bytes, but {left} are left")
            : null;
    }
}
