// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Buffers.Binary;

namespace Tock.Debugging.Tracing;

/// <summary>The registers that the processor stacked when it took an exception from a process (ARMv7-M ARM, B1.5.6).</summary>
internal readonly struct StackedFrame
{
    /// <summary>Bytes of it.</summary>
    internal const int Size = 32;

    private const int ProgramCounterIndex = 6;

    private readonly uint[] _words;

    internal StackedFrame(ReadOnlySpan<byte> bytes)
    {
        _words = new uint[Size / sizeof(uint)];
        for (int i = 0; i < _words.Length; i++)
        {
            _words[i] = BinaryPrimitives.ReadUInt32LittleEndian(bytes[(i * sizeof(uint))..]);
        }
    }

    /// <summary>r0 to r3.</summary>
    internal ReadOnlySpan<uint> Registers => _words.AsSpan(0, 4);

    /// <summary>Where the process goes on.</summary>
    internal uint ProgramCounter => _words[ProgramCounterIndex];
}
