// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Buffers.Binary;

namespace Tock.Image.Debugging;

/// <summary>Reads the encodings of DWARF (version 4, section 7.6) from a section.</summary>
internal sealed class ByteReader
{
    private readonly byte[] _bytes;

    internal ByteReader(byte[] bytes, uint position = 0)
    {
        _bytes = bytes;
        Position = position;
    }

    internal uint Position { get; set; }

    internal byte Byte()
    {
        return _bytes[Position++];
    }

    internal ushort Half()
    {
        Position += 2;
        return BinaryPrimitives.ReadUInt16LittleEndian(_bytes.AsSpan((int)Position - 2));
    }

    internal uint Word()
    {
        Position += 4;
        return BinaryPrimitives.ReadUInt32LittleEndian(_bytes.AsSpan((int)Position - 4));
    }

    internal uint Unsigned()
    {
        uint result = 0;
        for (int shift = 0; ; shift += 7)
        {
            byte value = Byte();
            result |= (uint)(value & 0x7F) << shift;
            if ((value & 0x80) == 0)
            {
                return result;
            }
        }
    }

    internal int Signed()
    {
        int result = 0;
        int shift = 0;
        byte value;
        do
        {
            value = Byte();
            result |= (value & 0x7F) << shift;
            shift += 7;
        }
        while ((value & 0x80) != 0);
        return shift < 32 && (value & 0x40) != 0 ? result | (-1 << shift) : result;
    }

    internal void SkipText()
    {
        while (Byte() != 0)
        {
        }
    }
}
