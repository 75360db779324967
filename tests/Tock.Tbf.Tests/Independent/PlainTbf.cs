// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Tbf.Tests.Independent;

/// <summary>
/// A Tock binary as its format's description has it, read without the library under test: each element's payload by its type, in the
/// header and in the footers.
/// </summary>
internal sealed class PlainTbf
{
    internal PlainTbf(byte[] file)
    {
        // Version, header size, total size, flags, checksum.
        Assert.Equal(2, BitConverter.ToUInt16(file, 0));
        HeaderSize = BitConverter.ToUInt16(file, 2);
        TotalSize = BitConverter.ToUInt32(file, 4);
        Flags = BitConverter.ToUInt32(file, 8);
        Assert.Equal((uint)file.Length, TotalSize);
        Assert.Equal(0, HeaderSize % 4);
        uint checksum = 0;
        for (int offset = 0; offset < HeaderSize; offset += 4)
        {
            checksum ^= offset == 12 ? 0 : BitConverter.ToUInt32(file, offset);
        }

        Assert.Equal(checksum, BitConverter.ToUInt32(file, 12));
        Header = Elements(file, 16, HeaderSize);
        byte[] program = Header.Single(element => element.Type == 9).Payload;
        Assert.Equal(20, program.Length);
        EntryOffset = BitConverter.ToUInt32(program, 0);
        TrailerSize = BitConverter.ToUInt32(program, 4);
        MinimumRam = BitConverter.ToUInt32(program, 8);
        BinaryEnd = BitConverter.ToUInt32(program, 12);
        Version = BitConverter.ToUInt32(program, 16);
        Footers = Elements(file, (int)BinaryEnd, file.Length);
        Binary = file[(int)(HeaderSize + TrailerSize)..(int)BinaryEnd];
        Covered = file[..(int)BinaryEnd];
    }

    internal ushort HeaderSize { get; }

    internal uint TotalSize { get; }

    internal uint Flags { get; }

    internal List<(ushort Type, byte[] Payload)> Header { get; }

    internal List<(ushort Type, byte[] Payload)> Footers { get; }

    internal uint EntryOffset { get; }

    internal uint TrailerSize { get; }

    internal uint MinimumRam { get; }

    internal uint BinaryEnd { get; }

    internal uint Version { get; }

    internal byte[] Binary { get; }

    /// <summary>What credentials cover.</summary>
    internal byte[] Covered { get; }

    internal string Name => System.Text.Encoding.UTF8.GetString(Header.Single(element => element.Type == 3).Payload);

    /// <summary>RAM and flash that it is for; null for anywhere.</summary>
    internal (uint Ram, uint Flash)? FixedAddresses => Header.Where(element => element.Type == 5)
        .Select(element => ((uint, uint)?)(BitConverter.ToUInt32(element.Payload, 0), BitConverter.ToUInt32(element.Payload, 4))).SingleOrDefault();

    /// <summary>Credentials that are no room, by their kind.</summary>
    internal Dictionary<uint, byte[]> Credentials => Footers.Where(element => element.Type == 128 && BitConverter.ToUInt32(element.Payload) != 0)
        .ToDictionary(element => BitConverter.ToUInt32(element.Payload), element => element.Payload[4..]);

    private static List<(ushort Type, byte[] Payload)> Elements(byte[] file, int start, int end)
    {
        List<(ushort Type, byte[] Payload)> elements = [];
        int offset = start;
        while (end - offset >= 8)
        {
            ushort length = BitConverter.ToUInt16(file, offset + 2);
            Assert.True(offset + 4 + length <= end, $"the element at {offset} ends behind {end}");
            elements.Add((BitConverter.ToUInt16(file, offset), file[(offset + 4)..(offset + 4 + length)]));
            offset += 4 + ((length + 3) & ~3);
        }

        return elements;
    }
}
