// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Buffers.Binary;

namespace Tock.Tbf.Tests;

/// <summary>Puts TBFs together word by word, right or wrong, without the library under test.</summary>
internal sealed class RawTbf
{
    private readonly List<byte> _elements = [];

    internal ushort FormatVersion { get; init; } = 2;

    internal uint Flags { get; init; } = 1;

    internal int BinarySize { get; init; } = 100;

    internal int? HeaderSize { get; init; }

    internal uint? TotalSize { get; init; }

    internal uint ChecksumError { get; init; }

    internal static byte[] Words(params uint[] words)
    {
        byte[] bytes = new byte[words.Length * 4];
        for (int index = 0; index < words.Length; index++)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(index * 4), words[index]);
        }

        return bytes;
    }

    /// <summary>Adds an element; <paramref name="length"/> is what its header claims.</summary>
    internal RawTbf With(ushort type, byte[] payload, int? length = null)
    {
        byte[] header = new byte[4];
        BinaryPrimitives.WriteUInt16LittleEndian(header, type);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(2), (ushort)(length ?? payload.Length));
        _elements.AddRange(header);
        _elements.AddRange(payload);
        while (_elements.Count % 4 != 0)
        {
            _elements.Add(0);
        }

        return this;
    }

    internal RawTbf WithMain(uint entry = 1, uint trailer = 0, uint ram = 1000)
    {
        return With(1, Words(entry, trailer, ram));
    }

    internal RawTbf WithKernelVersion()
    {
        return With(8, [2, 0, 0, 0]);
    }

    internal byte[] ToArray()
    {
        int headerSize = HeaderSize ?? 16 + _elements.Count;
        byte[] file = new byte[16 + _elements.Count + BinarySize];
        BinaryPrimitives.WriteUInt16LittleEndian(file, FormatVersion);
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(2), (ushort)headerSize);
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(4), TotalSize ?? (uint)file.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(8), Flags);
        _elements.CopyTo(file, 16);
        Sign(file, Math.Min(headerSize, file.Length));
        file[12] ^= (byte)ChecksumError;
        return file;
    }

    /// <summary>Sets the checksum: the exclusive or of all words of the header but itself.</summary>
    internal static void Sign(byte[] file, int headerSize)
    {
        uint sum = 0;
        for (int offset = 0; offset + 4 <= headerSize; offset += 4)
        {
            sum ^= offset == 12 ? 0 : BitConverter.ToUInt32(file, offset);
        }

        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(12), sum);
    }
}
