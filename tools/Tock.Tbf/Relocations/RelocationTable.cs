// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Buffers.Binary;

namespace Tock.Tbf.Relocations;

/// <summary>
/// The relocations of an application that is bound to its addresses: what an installer needs to place it elsewhere. It stands in
/// footers of the TBF, behind the binary, and the installer leaves it out of what it puts into flash.
/// </summary>
/// <remarks>
/// Encoding: version, footer reserve, number of entries; then each entry, by ascending offset: a byte with the kind in bits 0 and 1, one
/// more than <see cref="Relocation.Flash"/> in bits 2 and 3 and than <see cref="Relocation.Ram"/> in bits 4 and 5; the distance from the
/// offset before it; for <see cref="RelocationKind.MoveHigh"/> the two bytes of the lower half. Version and this byte are single bytes, the
/// other numbers take seven bits a byte, lowest first, with the top bit set in all but the last.
/// A table that was read fits its binary: every place is inside it and none overlap, and instructions stand where they should.
/// </remarks>
public sealed class RelocationTable
{
    private const byte Version = 1;
    private const int LongestNumber = 5;

    private RelocationTable(IReadOnlyList<Relocation> entries, uint footerReserve)
    {
        Entries = entries;
        FooterReserve = footerReserve;
    }

    /// <summary>The relocations, by ascending offset.</summary>
    public IReadOnlyList<Relocation> Entries { get; }

    /// <summary>Bytes to keep free for credentials behind the binary when it is placed.</summary>
    public uint FooterReserve { get; }

    /// <summary>Makes a table.</summary>
    /// <param name="entries">The relocations in any order.</param>
    /// <param name="binary">The binary that they are for.</param>
    /// <param name="footerReserve">Bytes to keep free for credentials behind the binary when it is placed.</param>
    /// <exception cref="TbfException">They do not fit the binary.</exception>
    public static RelocationTable Create(IEnumerable<Relocation> entries, ReadOnlySpan<byte> binary, uint footerReserve = 0)
    {
        RelocationTable table = new([.. entries.OrderBy(entry => entry.Offset)], footerReserve);
        table.Check(binary);
        return table;
    }

    /// <summary>Reads a table.</summary>
    /// <param name="bytes">Its encoding.</param>
    /// <param name="binary">The binary that it is for.</param>
    /// <exception cref="TbfException">It is malformed, or does not fit the binary.</exception>
    public static RelocationTable Read(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> binary)
    {
        byte version = ReadByte(ref bytes);
        if (version != Version)
        {
            throw new TbfException($"the relocation table has version {version}, not {Version}; a newer tool is needed to place the application");
        }

        uint footerReserve = ReadNumber(ref bytes);
        uint count = ReadNumber(ref bytes);
        if (count > bytes.Length)
        {
            throw new TbfException($"the relocation table announces {count} entries, but only {bytes.Length} bytes follow");
        }

        List<Relocation> entries = new((int)count);
        ulong offset = 0;
        for (uint index = 0; index < count; index++)
        {
            byte form = ReadByte(ref bytes);
            offset += ReadNumber(ref bytes);
            RelocationKind kind = (RelocationKind)(form & 3);
            ushort low = kind == RelocationKind.MoveHigh ? (ushort)(ReadByte(ref bytes) | (ReadByte(ref bytes) << 8)) : (ushort)0;
            if (offset > uint.MaxValue || form >= 0x40)
            {
                throw new TbfException($"entry {index} of the relocation table is malformed");
            }

            entries.Add(new Relocation((uint)offset, kind, ((form >> 2) & 3) - 1, ((form >> 4) & 3) - 1, low));
        }

        if (!bytes.IsEmpty)
        {
            throw new TbfException($"{bytes.Length} bytes follow the last entry of the relocation table");
        }

        RelocationTable table = new(entries, footerReserve);
        table.Check(binary);
        return table;
    }

    /// <summary>The table's encoding.</summary>
    public byte[] ToArray()
    {
        MemoryStream output = new();
        output.WriteByte(Version);
        WriteNumber(output, FooterReserve);
        WriteNumber(output, (uint)Entries.Count);
        uint previous = 0;
        foreach (Relocation entry in Entries)
        {
            output.WriteByte((byte)((int)entry.Kind | ((entry.Flash + 1) << 2) | ((entry.Ram + 1) << 4)));
            WriteNumber(output, entry.Offset - previous);
            previous = entry.Offset;
            if (entry.Kind == RelocationKind.MoveHigh)
            {
                output.WriteByte((byte)entry.LowHalf);
                output.WriteByte((byte)(entry.LowHalf >> 8));
            }
        }

        return output.ToArray();
    }

    /// <summary>Changes a binary for other addresses.</summary>
    /// <param name="binary">The binary that the table is for.</param>
    /// <param name="flash">Distance that flash moves, modulo 2^32.</param>
    /// <param name="ram">Distance that RAM moves, modulo 2^32.</param>
    public void Apply(Span<byte> binary, uint flash, uint ram)
    {
        foreach (Relocation entry in Entries)
        {
            Span<byte> place = binary.Slice((int)entry.Offset, Relocation.Size);
            uint distance = entry.Distance(flash, ram);
            switch (entry.Kind)
            {
                case RelocationKind.MoveLow:
                    ThumbMove.Write(place, unchecked((ushort)(ThumbMove.Read(place) + distance)));
                    break;
                case RelocationKind.MoveHigh:
                    uint value = ((uint)ThumbMove.Read(place) << 16) | entry.LowHalf;
                    ThumbMove.Write(place, (ushort)(unchecked(value + distance) >> 16));
                    break;
                default:
                    BinaryPrimitives.WriteUInt32LittleEndian(place, unchecked(BinaryPrimitives.ReadUInt32LittleEndian(place) + distance));
                    break;
            }
        }
    }

    private void Check(ReadOnlySpan<byte> binary)
    {
        ulong free = 0;
        foreach (Relocation entry in Entries)
        {
            if (entry.Offset < free)
            {
                throw new TbfException($"two relocations want offset 0x{entry.Offset:x} of the binary");
            }

            free = (ulong)entry.Offset + Relocation.Size;
            if (free > (ulong)binary.Length)
            {
                throw new TbfException($"a relocation at offset 0x{entry.Offset:x} is not inside the binary, which has {binary.Length} bytes");
            }

            ReadOnlySpan<byte> place = binary[(int)entry.Offset..];
            bool isRight = entry.Kind switch
            {
                RelocationKind.Word => true,
                RelocationKind.MoveLow => ThumbMove.IsLow(place),
                RelocationKind.MoveHigh => ThumbMove.IsHigh(place),
                _ => false,
            };
            if (!isRight || entry.Flash is < -1 or > 1 || entry.Ram is < -1 or > 1 || (entry.Flash | entry.Ram) == 0)
            {
                throw new TbfException($"the relocation at offset 0x{entry.Offset:x} does not fit what the binary has there");
            }
        }
    }

    private static byte ReadByte(ref ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
        {
            throw new TbfException("the relocation table is cut off");
        }

        byte value = bytes[0];
        bytes = bytes[1..];
        return value;
    }

    private static uint ReadNumber(ref ReadOnlySpan<byte> bytes)
    {
        ulong value = 0;
        for (int index = 0; index < LongestNumber; index++)
        {
            byte part = ReadByte(ref bytes);
            value |= (ulong)(part & 0x7F) << (7 * index);
            if (part < 0x80)
            {
                return value <= uint.MaxValue ? (uint)value : throw new TbfException("a number in the relocation table is too large");
            }
        }

        throw new TbfException("a number in the relocation table does not end");
    }

    private static void WriteNumber(MemoryStream output, uint value)
    {
        for (; value >= 0x80; value >>= 7)
        {
            output.WriteByte((byte)(value | 0x80));
        }

        output.WriteByte((byte)value);
    }
}
