// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Buffers.Binary;
using System.Text;

namespace Tock.Kernel.Tests.Loading;

/// <summary>Puts application images together element by element, right or wrong, with no code of the kernel or of the tools.</summary>
internal sealed class TbfImage
{
    private readonly List<byte> _elements = [];
    private readonly List<(uint Offset, byte[] Bytes)> _footers = [];

    internal ushort Version { get; init; } = 2;

    internal uint TotalSize { get; init; } = 512;

    internal uint Flags { get; init; } = 1;

    /// <summary>Header size to claim instead of the true one.</summary>
    internal ushort? HeaderSize { get; init; }

    /// <summary>Total size to claim instead of the true one.</summary>
    internal uint? ClaimedTotalSize { get; init; }

    internal uint ChecksumError { get; init; }

    internal ushort TrueHeaderSize => (ushort)(16 + _elements.Count);

    /// <summary>An image that a kernel accepts: Main, KernelVersion and a name.</summary>
    internal static TbfImage Valid(
        string name = "app", uint totalSize = 512, uint minimumRam = 1024, uint flags = 1, uint? claimedTotalSize = null) =>
        new TbfImage { TotalSize = totalSize, Flags = flags, ClaimedTotalSize = claimedTotalSize }
            .Main(minimumRam: minimumRam).KernelVersion().Name(name);

    internal static byte[] Words(params uint[] words)
    {
        byte[] bytes = new byte[words.Length * 4];
        for (int i = 0; i < words.Length; i++)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(i * 4), words[i]);
        }

        return bytes;
    }

    internal static void Sign(Span<byte> image)
    {
        int headerSize = Math.Min(BinaryPrimitives.ReadUInt16LittleEndian(image[2..]), image.Length);
        uint sum = 0;
        for (int at = 0; at + 4 <= headerSize; at += 4)
        {
            sum ^= at == 12 ? 0 : BinaryPrimitives.ReadUInt32LittleEndian(image[at..]);
        }

        BinaryPrimitives.WriteUInt32LittleEndian(image[12..], sum);
    }

    /// <summary>Adds an element; its length field says <paramref name="length"/> if that is given.</summary>
    internal TbfImage Element(ushort type, byte[] payload, int? length = null)
    {
        byte[] start = new byte[4];
        BinaryPrimitives.WriteUInt16LittleEndian(start, type);
        BinaryPrimitives.WriteUInt16LittleEndian(start.AsSpan(2), (ushort)(length ?? payload.Length));
        _elements.AddRange(start);
        _elements.AddRange(payload);
        while (_elements.Count % 4 != 0)
        {
            _elements.Add(0);
        }

        return this;
    }

    internal TbfImage Main(uint entry = 1, uint trailer = 0, uint minimumRam = 1024) =>
        Element(1, Words(entry, trailer, minimumRam));

    internal TbfImage Program(uint entry, uint trailer, uint minimumRam, uint binaryEnd, uint version) =>
        Element(9, Words(entry, trailer, minimumRam, binaryEnd, version));

    internal TbfImage KernelVersion(uint major = 2, uint minor = 0) => Element(8, Words(major | (minor << 16)));

    internal TbfImage Name(string name) => Element(3, Encoding.UTF8.GetBytes(name));

    internal TbfImage FixedAddresses(uint ram, uint flash) => Element(5, Words(ram, flash));

    internal TbfImage WriteableFlashRegions(params uint[] offsetsAndSizes) => Element(2, Words(offsetsAndSizes));

    /// <summary>Puts a credential behind the binary.</summary>
    internal TbfImage Footer(uint offset, uint format, byte[] data)
    {
        _footers.Add((offset, [.. Words(128 | ((uint)(data.Length + 4) << 16), format), .. data]));
        return this;
    }

    internal byte[] ToArray()
    {
        byte[] image = new byte[Math.Max(TotalSize, TrueHeaderSize)];
        BinaryPrimitives.WriteUInt16LittleEndian(image, Version);
        BinaryPrimitives.WriteUInt16LittleEndian(image.AsSpan(2), HeaderSize ?? TrueHeaderSize);
        BinaryPrimitives.WriteUInt32LittleEndian(image.AsSpan(4), ClaimedTotalSize ?? TotalSize);
        BinaryPrimitives.WriteUInt32LittleEndian(image.AsSpan(8), Flags);
        _elements.CopyTo(image, 16);
        _footers.ForEach(footer => footer.Bytes.CopyTo(image, footer.Offset));
        Sign(image);
        image[12] ^= (byte)ChecksumError;
        return image;
    }
}
