// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Buffers.Binary;
using Tock.Tbf.Relocations;

namespace Tock.Tbf;

/// <summary>What stands behind a binary, as far as tools make something of it.</summary>
internal static class TbfFooters
{
    private const int FormatSize = 4;
    private const int MaximumPayload = 0xFFFC;

    /// <summary>Reads the footers of a file into it. The first that is unknown or malformed ends them, as for a kernel.</summary>
    /// <exception cref="TbfException">Its relocations are malformed.</exception>
    internal static void Read(TbfFile file)
    {
        MemoryStream relocations = new();
        ReadOnlySpan<byte> rest = file.Bytes.Span[(int)file.Program.BinaryEnd..];
        while (rest.Length >= TbfHeader.ElementHeaderSize)
        {
            TbfElementType type = (TbfElementType)BinaryPrimitives.ReadUInt16LittleEndian(rest);
            ushort length = BinaryPrimitives.ReadUInt16LittleEndian(rest[2..]);
            rest = rest[TbfHeader.ElementHeaderSize..];
            if (type is not (TbfElementType.Credentials or TbfElementType.Relocations))
            {
                break;
            }

            if (length > rest.Length)
            {
                if (type == TbfElementType.Relocations)
                {
                    throw new TbfException($"the relocation table is cut off: its footer has {length} bytes, but {rest.Length} are left");
                }

                break;
            }

            ReadOnlySpan<byte> payload = rest[..length];
            if (type == TbfElementType.Relocations)
            {
                relocations.Write(payload);
            }
            else if (length >= FormatSize)
            {
                // Format 0 only keeps room.
                file.HasCredentials |= BinaryPrimitives.ReadUInt32LittleEndian(payload) != 0;
            }

            rest = rest[(int)Math.Min(TbfHeader.AlignUp(length, 4), (uint)rest.Length)..];
        }

        if (relocations.Length != 0)
        {
            file.Relocations = RelocationTable.Read(relocations.ToArray(), file.Binary.Span);
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
}
