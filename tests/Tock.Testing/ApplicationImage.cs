// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Buffers.Binary;
using System.Text;

namespace Tock.Testing;

/// <summary>Writes the smallest application images (TBF version 2) that a kernel loads, byte by byte, for simulated flash.</summary>
public static class ApplicationImage
{
    /// <summary>Bytes of an image.</summary>
    public const uint Size = 512;

    /// <summary>Writes an image.</summary>
    /// <param name="address">Where in simulated flash.</param>
    /// <param name="name">Package name, ASCII.</param>
    /// <param name="minimumRam">Bytes of RAM it asks for.</param>
    /// <param name="storage">The content of its storage permissions; empty for none.</param>
    public static void Write(uint address, string name, uint minimumRam, ReadOnlySpan<byte> storage = default)
    {
        Span<byte> image = SimulatedMemory.Bytes(address, Size);
        image.Clear();
        int position = 16;
        position = Element(image, position, type: 1, [0, 0, minimumRam]);
        position = Element(image, position, type: 8, [2u]);
        byte[] text = Encoding.ASCII.GetBytes(name);
        BinaryPrimitives.WriteUInt16LittleEndian(image[position..], 3);
        BinaryPrimitives.WriteUInt16LittleEndian(image[(position + 2)..], (ushort)text.Length);
        text.CopyTo(image[(position + 4)..]);
        position += 4 + ((text.Length + 3) & ~3);
        if (storage.Length != 0)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(image[position..], 7);
            BinaryPrimitives.WriteUInt16LittleEndian(image[(position + 2)..], (ushort)storage.Length);
            storage.CopyTo(image[(position + 4)..]);
            position += 4 + storage.Length;
        }

        BinaryPrimitives.WriteUInt16LittleEndian(image, 2);
        BinaryPrimitives.WriteUInt16LittleEndian(image[2..], (ushort)position);
        BinaryPrimitives.WriteUInt32LittleEndian(image[4..], Size);
        BinaryPrimitives.WriteUInt32LittleEndian(image[8..], 1);
        uint checksum = 0;
        for (int word = 0; word < position; word += 4)
        {
            checksum ^= BinaryPrimitives.ReadUInt32LittleEndian(image[word..]);
        }

        BinaryPrimitives.WriteUInt32LittleEndian(image[12..], checksum);
    }

    private static int Element(Span<byte> image, int position, ushort type, ReadOnlySpan<uint> words)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(image[position..], type);
        BinaryPrimitives.WriteUInt16LittleEndian(image[(position + 2)..], (ushort)(words.Length * 4));
        position += 4;
        foreach (uint word in words)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(image[position..], word);
            position += 4;
        }

        return position;
    }
}
