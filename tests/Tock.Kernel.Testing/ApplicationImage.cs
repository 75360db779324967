// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Buffers.Binary;
using System.Text;

namespace Tock.Kernel.Testing;

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
        ApplicationElement[] elements = storage.Length == 0 ? [] : [new ApplicationElement(7, storage.ToArray())];
        Create(name, minimumRam, Size, elements).CopyTo(SimulatedMemory.Bytes(address, Size));
    }

    /// <summary>Makes an image.</summary>
    /// <param name="name">Package name, ASCII.</param>
    /// <param name="minimumRam">Bytes of RAM it asks for.</param>
    /// <param name="size">Its bytes; what its header leaves is 0.</param>
    /// <param name="elements">Further elements of its header.</param>
    /// <returns>The image.</returns>
    public static byte[] Create(string name, uint minimumRam, uint size = Size, params ApplicationElement[] elements)
    {
        byte[] image = new byte[size];
        int position = 16;
        position = Element(image, position, type: 1, [0, 0, minimumRam]);
        position = Element(image, position, type: 8, [2u]);
        position = Element(image, position, 3, Encoding.ASCII.GetBytes(name));
        foreach (ApplicationElement element in elements)
        {
            position = Element(image, position, element.Type, element.Content);
        }

        BinaryPrimitives.WriteUInt16LittleEndian(image, 2);
        BinaryPrimitives.WriteUInt16LittleEndian(image.AsSpan(2), (ushort)position);
        BinaryPrimitives.WriteUInt32LittleEndian(image.AsSpan(4), size);
        BinaryPrimitives.WriteUInt32LittleEndian(image.AsSpan(8), 1);
        Sign(image);
        return image;
    }

    /// <summary>Writes the checksum that a header must have.</summary>
    /// <param name="image">The image.</param>
    public static void Sign(Span<byte> image)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(image[12..], 0);
        uint checksum = 0;
        for (int word = 0; word < BinaryPrimitives.ReadUInt16LittleEndian(image[2..]); word += 4)
        {
            checksum ^= BinaryPrimitives.ReadUInt32LittleEndian(image[word..]);
        }

        BinaryPrimitives.WriteUInt32LittleEndian(image[12..], checksum);
    }

    private static int Element(Span<byte> image, int position, ushort type, ReadOnlySpan<uint> words) =>
        Element(image, position, type, System.Runtime.InteropServices.MemoryMarshal.AsBytes(words));

    private static int Element(Span<byte> image, int position, ushort type, ReadOnlySpan<byte> content)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(image[position..], type);
        BinaryPrimitives.WriteUInt16LittleEndian(image[(position + 2)..], (ushort)content.Length);
        content.CopyTo(image[(position + 4)..]);
        return position + 4 + ((content.Length + 3) & ~3);
    }
}
