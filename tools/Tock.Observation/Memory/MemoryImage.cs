// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Buffers.Binary;
using Tock.Emulation.Boards;

namespace Tock.Observation.Memory;

/// <summary>What the memory of a board held at one moment.</summary>
public sealed class MemoryImage
{
    private const uint WordSize = 4;

    private readonly (MemoryRange Range, ReadOnlyMemory<byte> Bytes)[] _parts;

    /// <summary>Creates an image of some ranges.</summary>
    public MemoryImage(params (MemoryRange Range, ReadOnlyMemory<byte> Bytes)[] parts)
    {
        _parts = parts;
    }

    /// <summary>Reads a word.</summary>
    /// <exception cref="ObservationException">The image does not contain the address.</exception>
    public uint Word(uint address) => Number(address, WordSize);

    /// <summary>Reads a number, lowest byte first.</summary>
    /// <param name="address">Where it is.</param>
    /// <param name="size">Its bytes, 1 to 4.</param>
    /// <exception cref="ObservationException">The image does not contain the address.</exception>
    public uint Number(uint address, uint size)
    {
        if (!TryRead(address, size, out ReadOnlySpan<byte> bytes))
        {
            throw new ObservationException($"the board has no memory at 0x{address:x8}", "the image of its kernel and the kernel that runs do not fit together; build both anew");
        }

        return bytes.Length switch
        {
            1 => bytes[0],
            2 => BinaryPrimitives.ReadUInt16LittleEndian(bytes),
            4 => BinaryPrimitives.ReadUInt32LittleEndian(bytes),
            _ => throw new ArgumentOutOfRangeException(nameof(size)),
        };
    }

    /// <summary>Reads bytes, if all of them are in one part of the image.</summary>
    /// <param name="address">Address of the first.</param>
    /// <param name="length">How many.</param>
    /// <param name="bytes">The bytes.</param>
    public bool TryRead(uint address, uint length, out ReadOnlySpan<byte> bytes)
    {
        foreach ((MemoryRange range, ReadOnlyMemory<byte> contents) in _parts)
        {
            uint offset = address - range.Start;
            if (range.Contains(address) && length <= range.Length - offset)
            {
                bytes = contents.Span.Slice((int)offset, (int)length);
                return true;
            }
        }

        bytes = default;
        return false;
    }

    /// <summary>Finds the words of a range that have a value.</summary>
    /// <returns>Their addresses, ascending.</returns>
    public IReadOnlyList<uint> Find(uint value, uint start, uint end)
    {
        List<uint> found = [];
        for (uint address = start; address < end; address += WordSize)
        {
            if (Word(address) == value)
            {
                found.Add(address);
            }
        }

        return found;
    }
}
