// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Buffers.Binary;
using Tock.Emulation.Boards;
using Tock.Observation.Memory;

namespace Tock.Cli.Tests.Benchmarking;

/// <summary>Made-up memory of a board: 4 KiB of flash and of RAM, all zero at first.</summary>
internal sealed class TestMemory
{
    private const uint Size = 0x1000;
    private const uint RamStart = 0x2000_0000;

    private readonly byte[] _flash = new byte[Size];
    private readonly byte[] _ram = new byte[Size];

    /// <summary>What the tool sees of it.</summary>
    internal MemoryImage Image => new((new MemoryRange(0, Size), _flash), (new MemoryRange(RamStart, Size), _ram));

    /// <summary>Writes words from an address on.</summary>
    internal void Put(uint address, params uint[] words)
    {
        Span<byte> place = address >= RamStart ? _ram.AsSpan((int)(address - RamStart)) : _flash.AsSpan((int)address);
        for (int i = 0; i < words.Length; i++)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(place[(i * sizeof(uint))..], words[i]);
        }
    }
}
