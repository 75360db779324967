// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Buffers.Binary;
using Tock.Emulation.Boards;

namespace Tock.Cli.Benchmarking;

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
    /// <exception cref="ToolException">The image does not contain the address.</exception>
    public uint Word(uint address)
    {
        foreach ((MemoryRange range, ReadOnlyMemory<byte> bytes) in _parts)
        {
            if (range.Contains(address) && range.Contains(address + (WordSize - 1)))
            {
                return BinaryPrimitives.ReadUInt32LittleEndian(bytes.Span[(int)(address - range.Start)..]);
            }
        }

        throw new ToolException($"the board has no memory at 0x{address:x8}", "the image of its kernel and the kernel that runs do not fit together; build both anew");
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
